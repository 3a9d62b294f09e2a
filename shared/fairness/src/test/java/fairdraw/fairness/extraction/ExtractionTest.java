package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The prizes of an extraction, which are five digits of text or refused. */
final class ExtractionTest {
    private static final LocalDate DATE = LocalDate.of(2023, 5, 10);
    private static final int STRINGS = Integer.getInteger("fairdraw.strings", 1_000_000);

    @Test
    void fiveDigitsAreKeptAndOfSixTheLastFive() {
        Extraction extraction =
                new Extraction(
                        "5763", DATE, List.of("045261", "029512", "97258", "086239", "002040"));
        assertThat(extraction.prizes())
                .containsExactly("45261", "29512", "97258", "86239", "02040");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1234", "123456", "0123456", "12 45", "12345 ", "+1234", "-12345", "1234a",
                "12.45", "１２３４５", "٠١٢٣٤", "0x123", "12345\n"
            })
    void anythingElseIsRefusedWithItsField(String prize) {
        assertThat(Extraction.digits(prize)).isEmpty();
        assertThatThrownBy(() ->
                        new Extraction(
                                "5763", DATE, List.of("12345", prize, "12345", "12345", "12345")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("prizes[1] must be 5 digits, or 6 with a leading 0");
    }

    @Test
    void anExtractionHasFivePrizesAndAContest() {
        assertThatThrownBy(() -> new Extraction("5763", DATE, List.of("12345")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("prizes must be");
        for (String contest : List.of("", " ", "57 63", "5763\n", "5".repeat(33), "№5")) {
            assertThatThrownBy(() ->
                            new Extraction(
                                    contest,
                                    DATE,
                                    List.of("12345", "12345", "12345", "12345", "12345")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("contest must be");
        }
    }

    @Test
    void noRandomTextIsTakenWrongly() {
        SplittableRandom random = new SplittableRandom(51);
        String alphabet = "00000112345678900 aZ-+.\n\u0000٣３é";
        int taken = 0;
        for (int i = 0; i < STRINGS; i++) {
            StringBuilder text = new StringBuilder();
            int symbols = random.nextInt(3) == 0 ? alphabet.length() : 17;
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(symbols)));
            }
            String published = text.toString();
            assertThat(Extraction.digits(published).orElse("none"))
                    .describedAs("%s", published)
                    .isEqualTo(isPrize(published) ? lastFive(published) : "none");
            taken += isPrize(published) ? 1 : 0;
        }
        assertThat(taken).isBetween(STRINGS / 20, STRINGS / 2);
    }

    private static boolean isPrize(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 5 || (text.length() == 6 && text.charAt(0) == '0');
    }

    private static String lastFive(String text) {
        return text.substring(text.length() - 5);
    }
}
