package fairdraw.verifier.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time stamps that OpenSSL signed over one head, and what is none. */
final class StampTokenTest {

    private static final Members STAMPS = stamps();

    private static Members stamps() {
        try (InputStream file =
                Objects.requireNonNull(
                        StampTokenTest.class.getResourceAsStream(
                                "/fairdraw/verifier/stamps.json"))) {
            return Members.of("stamps", Json.parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refuted e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] token(String name) throws Refuted {
        return Base64.getDecoder().decode(STAMPS.members("tokens").text(name));
    }

    private static Bytes imprint() throws Refuted {
        return Hashes.sha256(STAMPS.text("text").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"RSA|rsa", "P-256|ec", "RSA, signer named by its key|rsa"})
    void aStampCountsForItsCertificateAtItsTimeRoundedUp(String name, String certificate)
            throws Refuted {
        StampToken stamp = StampToken.of(token(name), imprint());
        assertThat(stamp.names()).containsExactly(STAMPS.text(certificate));
        assertThat(stamp.at()).isEqualTo(STAMPS.whole("time", 0, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RSA-PSS|does not verify",
                "two signers|not one signer",
                "a certificate for everything|not for time stamps alone",
                "no certificate named|does not name its certificate"
            })
    void aStampThatTheProtocolDoesNotCountIsRefused(String name, String why) throws Refuted {
        byte[] token = token(name);
        Bytes imprint = imprint();
        assertThatThrownBy(() -> StampToken.of(token, imprint))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining(why);
    }

    @Test
    void aStampOfAnotherHeadIsRefused() throws Refuted {
        byte[] token = token("RSA");
        assertThatThrownBy(() -> StampToken.of(token, Hashes.sha256()))
                .isInstanceOf(Refuted.class)
                .hasMessageContaining("stamps something else");
    }

    /** Not all of a token is signed, so a changed byte is refused or leaves the time as it was. */
    @ParameterizedTest
    @ValueSource(strings = {"RSA", "P-256"})
    void aChangedByteChangesNothingThatIsSaid(String name) throws Refuted {
        byte[] token = token(name);
        StampToken honest = StampToken.of(token, imprint());
        int refused = 0;
        for (int at = 0; at < token.length; at++) {
            byte[] other = token.clone();
            other[at] ^= 0x15;
            try {
                assertThat(StampToken.of(other, imprint()).at()).isEqualTo(honest.at());
            } catch (Refuted expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(token.length * 9 / 10);
    }

    @Test
    void aStampThatIsCutIsRefused() throws Refuted {
        byte[] token = token("P-256");
        Bytes imprint = imprint();
        for (int length = 0; length < token.length; length++) {
            byte[] cut = Arrays.copyOf(token, length);
            assertThatThrownBy(() -> StampToken.of(cut, imprint)).isInstanceOf(Refuted.class);
        }
        byte[] longer = Arrays.copyOf(token, token.length + 1);
        assertThatThrownBy(() -> StampToken.of(longer, imprint)).isInstanceOf(Refuted.class);
    }
}
