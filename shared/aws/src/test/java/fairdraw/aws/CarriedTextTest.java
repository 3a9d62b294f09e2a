package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.CanonicalJson;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

final class CarriedTextTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyTextIsTheSameValueInCharactersThatXmlHolds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);

            String carried = CarriedText.of(CanonicalJson.string(Map.of("v", text)));

            assertThat(carried.codePoints().filter(point -> !isChar(point)))
                    .as("seed %d, text %d", seed, i)
                    .isEmpty();
            assertThat(JsonNode.parser().parse(carried).field("v").orElseThrow().text())
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(text);
        }
    }

    @Test
    void everyUnitOutsideOfXmlIsEscaped() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(unit -> !isChar(unit))
                .forEach(unit ->
                        assertThat(CarriedText.of("\"a" + (char) unit + "\""))
                                .isEqualTo("\"a\\u%04x\"", unit));
    }

    @Test
    void whatXmlHoldsStaysAsItIs() {
        String plain =
                "{\"a\": \"\t\r\n \\\" \\u0001 é \ud7ff \ue000 \ufffd \ud800\udc00 \udbff\udfff\"}";

        assertThat(CarriedText.of(plain)).isEqualTo(plain);
    }

    /** Whether a code point is a {@code Char} of XML 1.0, §2.2. */
    private static boolean isChar(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        while (text.codePointCount(0, text.length()) < length) {
            int point =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x30);
                        case 1 -> 0xFFF0 + random.nextInt(16);
                        case 2 -> random.nextInt(0xA0);
                        default -> random.nextInt(Character.MAX_CODE_POINT + 1);
                    };
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
