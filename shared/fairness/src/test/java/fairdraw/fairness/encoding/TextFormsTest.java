package fairdraw.fairness.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one text form of bytes, times and lines. */
final class TextFormsTest {
    @Test
    void hexIsLowerCaseOnly() {
        assertThat(Hex.encode(new byte[] {0, (byte) 0xAB, -1})).isEqualTo("00abff");
        assertThat(Hex.decode("00abff")).containsExactly(0, 0xAB, 0xFF);
        assertThat(Hex.isHex("ab", 1)).isTrue();
        assertThat(Hex.isHex("ab", 2)).isFalse();
        assertThat(Hex.isHex("AB", 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB", "a", "0x00", " 00", "gg", "٠٠"})
    void otherTextIsNoHex(String text) {
        assertThatThrownBy(() -> Hex.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T20:00:00Z,2026-03-01T20:00:00Z",
        "2026-03-01T20:00:00.5Z,2026-03-01T20:00:00.500Z",
        "2026-03-01T20:00:00.1239Z,2026-03-01T20:00:00.123Z",
        "2026-03-01T20:00:00.000999Z,2026-03-01T20:00:00Z"
    })
    void timesAreWrittenToTheMillisecond(Instant instant, String text) {
        assertThat(IsoTime.text(instant)).isEqualTo(text);
        assertThat(IsoTime.text(IsoTime.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T20:00:00.5Z",
                "2026-03-01T20:00:00.000Z",
                "2026-03-01T20:00:00+00:00",
                "2026-03-01T20:00Z",
                "2026-03-01t20:00:00z",
                "+12026-03-01T20:00:00Z",
                "yesterday"
            })
    void otherTimesAreRefused(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void yearsOfMoreThanFourDigitsAreNotWritten() {
        assertThatThrownBy(() -> IsoTime.text(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesKeepTheirOrderAndSortTheirNumbers() {
        List<NumberLine> lines =
                List.of(
                        NumberLine.canonical(List.of(9, 1, 5), List.of(2)),
                        NumberLine.canonical(List.of(3, 2, 1), List.of()));
        assertThat(utf8(Lines.canonicalJson(lines)))
                .isEqualTo("[{\"bonus\":[2],\"main\":[1,5,9]},{\"bonus\":[],\"main\":[1,2,3]}]");
        assertThat(Lines.ofTree(CanonicalJson.parse(Lines.canonicalJson(lines)))).isEqualTo(lines);
        assertThat(Lines.ofTree(Lines.tree(lines))).isEqualTo(lines);
    }

    @Test
    void linesAreTheCanonicalJsonOfTheirTree() {
        Random random = new Random(20_260_108);
        List<NumberLine> lines = new ArrayList<>();
        for (int count = 0; count < 100; count++) {
            assertThat(Lines.canonicalJson(lines))
                    .isEqualTo(CanonicalJson.bytes(Lines.tree(lines)));
            lines.add(NumberLine.canonical(numbers(random), numbers(random)));
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(8), 0, 300).distinct().boxed().toList();
    }

    @Test
    void otherEntriesHaveNullOrALuckyNumber() {
        assertThat(utf8(Lines.canonicalJson(null))).isEqualTo("null");
        assertThat(Lines.ofTree(null)).isNull();
        assertThat(utf8(Lines.luckyNumber("7", "01234")))
                .isEqualTo("{\"order_number\":\"01234\",\"series\":\"7\"}");
    }

    @Test
    void aNumberCannotStandTwiceInALine() {
        assertThatThrownBy(() -> NumberLine.canonical(List.of(1, 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberLine(List.of(2, 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherTreesAreNoLines() {
        refused("x");
        refused(List.of("x"));
        refused(List.of(Map.of("main", List.of(1))));
        refused(List.of(Map.of("main", List.of("1"), "bonus", List.of())));
        refused(List.of(Map.of("main", List.of(2, 1), "bonus", List.of())));
        refused(List.of(Map.of("main", List.of(1), "bonus", List.of(), "x", 1)));
    }

    private static void refused(Object tree) {
        assertThatThrownBy(() -> Lines.ofTree(tree)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
