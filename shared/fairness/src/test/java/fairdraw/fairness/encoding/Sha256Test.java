package fairdraw.fairness.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class Sha256Test {

    /** The first example of FIPS 180-4. */
    @Test
    void abcHasThePublishedHash() {
        assertThat(Sha256.hex("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aTextIsItsUtf8() {
        assertThat(Sha256.hex("\u017e"))
                .isEqualTo(Sha256.hex(new byte[] {(byte) 0xc5, (byte) 0xbe}));
    }
}
