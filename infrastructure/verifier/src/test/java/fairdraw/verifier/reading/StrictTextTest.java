package fairdraw.verifier.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings that libraries read, and the protocol does not know. */
final class StrictTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "[{\"b\":{\"c\":1 , \"c\" : 2}}]",
                "1.5",
                "[1e2]",
                "{\"a\":-0}",
                "{} {}",
                ""
            })
    void jsonOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> Json.parse(text.getBytes(UTF_8))).isInstanceOf(Refuted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AA=", "AB==", "AAB=", "AAA", "A-A=", "AAA=\n", "!"})
    void base64InAnotherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> Bytes.ofBase64(text)).isInstanceOf(Refuted.class);
    }

    @Test
    void base64AsItIsWrittenIsRead() throws Refuted {
        assertThat(Bytes.ofBase64("")).isEmpty();
        assertThat(Bytes.ofBase64("/w==")).containsExactly(-1);
        assertThat(Bytes.ofBase64("/wAB")).containsExactly(-1, 0, 1);
    }

    @Test
    void aKeyedHashIsTheOneOfJava() {
        Bytes key = Hashes.sha256(Hashes.u32(1));
        byte[] tag = Hashes.tag("tag");
        KeyedHash hash = new KeyedHash(key);
        for (int length = 0; length < 200; length += 33) {
            byte[] bytes = new byte[length + 2];
            assertThat(hash.of(tag, bytes, 1, length))
                    .isEqualTo(Hashes.hmac(key, tag, new byte[length]).array());
        }
    }
}
