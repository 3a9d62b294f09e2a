package fairdraw.domain.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintTest {

    @Test
    void theSpaceAroundAFingerprintIsNotPartOfIt() {
        assertThat(Fingerprint.of(" fp\t").map(Fingerprint::text)).contains("fp");
    }

    @Test
    void aFingerprintHasFiveHundredAndTwelveCharactersAtMost() {
        assertThat(Fingerprint.of("𝄞".repeat(512))).isPresent();
        assertThat(Fingerprint.of("𝄞".repeat(513))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\uD800", "a\uDC00b"})
    void aBlankOrMalformedTextIsNone(String text) {
        assertThat(Fingerprint.of(text)).isEmpty();
    }

    @Test
    void aFingerprintIsNotPrinted() {
        assertThat(new Fingerprint("fp_secret").toString()).doesNotContain("fp_secret");
    }
}
