package fairdraw.domain.access.keys;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.KeyId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final long SEED = 20260701;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_", "evolu_test_a_slug_with_sk_live__", "op_"})
    void whatIsMadeCanBeRead(String prefix) {
        for (int i = 0; i < 100_000; i++) {
            var key = KeyText.random(prefix, KeyText.randomId(random), random);

            assertThat(KeyText.parse(key.text())).as("seed %d", SEED).contains(key);
        }
    }

    @Test
    void aTextHasFortyOneCharactersBehindItsPrefix() {
        assertThat(key().text()).matches("sk_live_[0-9A-Za-z]{41}");
    }

    @Test
    void anySingleTypoIsRefused() {
        var text = key().text();
        for (int at = 0; at < text.length(); at++) {
            for (char typo : "0aZ_".toCharArray()) {
                if (text.charAt(at) != typo) {
                    var mistyped = text.substring(0, at) + typo + text.substring(at + 1);

                    assertThat(KeyText.parse(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk_live_", "hello", "  ", "0"})
    void whatHasNoRoomForAKeyIsRefused(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @Test
    void aTextWithoutPrefixOrOfAnyLengthIsRefused() {
        var bare = new KeyText("", key().id(), key().secret()).text();
        var endless = new KeyText("x".repeat(1000), key().id(), key().secret()).text();

        assertThat(KeyText.parse(bare)).isEmpty();
        assertThat(KeyText.parse(endless)).isEmpty();
    }

    @Test
    void theSecretIsNeitherPrintedNorPartOfItsHash() {
        var key = key();

        assertThat(key.toString()).doesNotContain(key.secret());
        assertThat(key.secretHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashIsSha256OfTheSecret() {
        assertThat(new KeyText("op_", new KeyId("00000000"), "abc").secretHash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static KeyText key() {
        var random = new Random(SEED);
        return KeyText.random("sk_live_", KeyText.randomId(random), random);
    }
}
