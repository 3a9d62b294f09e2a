package fairdraw.domain.campaigns.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FiscalKeyTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13181017921427000125650010000000309887251170",
                "3526050X0J92JY000196570010000006041448679011"
            })
    void theKeyOfADocumentIsKnown(String text) {
        assertThat(FiscalKey.parse(text)).map(FiscalKey::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12121212121212121212121212121212121212121212",
                "3526050x0j92jy000196570010000006041448679011",
                "3526 0506 0941 4800 0196 5700 1000 0006 0414 4867 9011",
                "A526050X0J92JY000196570010000006041448679011",
                "3526050X0J92JY0001A6570010000006041448679011",
                "3526050X0J92JY00019657001000000604144867901A",
                "٣526050X0J92JY000196570010000006041448679011"
            })
    void anythingElseIsNone(String text) {
        assertThat(FiscalKey.parse(text)).isEmpty();
    }

    @Test
    void ofTenCheckDigitsOneFitsAndOneWrongCharacterIsFoundOut() {
        long seed = 44;
        Random random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            String base = digits(random, 6) + letters(random) + digits(random, 25);
            String good = base + Modulo11.checkDigit(base, 9);
            int fitting = 0;
            for (char digit = '0'; digit <= '9'; digit++) {
                fitting += FiscalKey.parse(base + digit).isPresent() ? 1 : 0;
            }
            assertThat(fitting).as("seed %s, %s", seed, good).isEqualTo(1);
            assertThat(FiscalKey.parse(good.substring(1))).as(good).isEmpty();
            assertThat(FiscalKey.parse(good + '0')).as(good).isEmpty();
            assertThat(FiscalKey.parse(good + "000000")).as(good).isEmpty();

            int at = random.nextInt(base.length());
            char other = (char) ('0' + (good.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            if (Character.isDigit(good.charAt(at)) && good.charAt(43) > '0') {
                // A check digit 0 stands for two remainders.
                String wrong = good.substring(0, at) + other + good.substring(at + 1);
                assertThat(FiscalKey.parse(wrong)).as("seed %s, %s", seed, wrong).isEmpty();
            }
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        random.ints(12, 0, CHARACTERS.length())
                .forEach(at -> letters.append(CHARACTERS.charAt(at)));
        return letters.toString();
    }
}
