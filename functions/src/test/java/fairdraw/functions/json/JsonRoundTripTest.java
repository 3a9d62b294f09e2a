package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.requests.CanonicalRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated values that are written and read again. */
class JsonRoundTripTest {
    private static final int VALUES = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 8_675_309})
    void whatIsWrittenIsReadAsTheSame(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            var value = value(random, 0);
            var text = Json.text(value);

            assertThat(JsonTree.read(text))
                    .as("seed %s, value %s: %s", seed, i, text)
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20261128, 8_675_310})
    void howAValueIsWrittenMakesNoDifferenceToWhatItIs(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < VALUES; i++) {
            var value = value(random, 0);
            var one = spelled(random, value);
            var other = spelled(random, value);

            assertThat(CanonicalRequest.text(JsonTree.read(one)))
                    .as("seed %s, value %s: %s and %s", seed, i, one, other)
                    .isEqualTo(CanonicalRequest.text(JsonTree.read(other)))
                    .isEqualTo(CanonicalRequest.text(value));
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth < 5 ? 9 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> decimal(random);
            case 4, 5 -> text(random);
            case 6, 7 -> {
                var members = new LinkedHashMap<String, @Nullable Object>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(random), value(random, depth + 1));
                }
                yield members;
            }
            default -> {
                var elements = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    elements.add(value(random, depth + 1));
                }
                yield elements;
            }
        };
    }

    /** Returns any number within the bound that is not a long. */
    private static BigDecimal decimal(Random random) {
        while (true) {
            var digits = new BigInteger(1 + random.nextInt(1_300), random);
            var number =
                    new BigDecimal(
                            random.nextBoolean() ? digits : digits.negate(),
                            random.nextInt(801) - 400);
            boolean isWritten = JsonNumber.isWithin(number) && number.scale() != 0;
            if (isWritten) {
                return number;
            }
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x11_0000)
                .map(any -> random.nextBoolean() ? any & 0x7f : any)
                .filter(any -> !JsonTree.isHalf(any))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Returns the value in another spelling: blanks, order of members, escapes, notations of
     * numbers.
     */
    private static String spelled(Random random, @Nullable Object value) {
        var blank = List.of("", " ", "\n\t").get(random.nextInt(3));
        var text =
                switch (value) {
                    case Map<?, ?> members -> {
                        var shuffled =
                                new ArrayList<Map.Entry<String, @Nullable Object>>(
                                        JsonTree.members(members).entrySet());
                        Collections.shuffle(shuffled, random);
                        yield shuffled.stream()
                                .map(member ->
                                        quoted(random, member.getKey())
                                                + blank
                                                + ":"
                                                + spelled(random, member.getValue()))
                                .collect(Collectors.joining("," + blank, "{" + blank, "}"));
                    }
                    case List<?> elements ->
                            elements.stream()
                                    .map(element -> spelled(random, element))
                                    .collect(Collectors.joining(",", "[" + blank, "]"));
                    case String sent -> quoted(random, sent);
                    case Long number -> number(random, BigDecimal.valueOf(number));
                    case BigDecimal number -> number(random, number);
                    case null, default -> String.valueOf(value);
                };
        return blank + text + blank;
    }

    private static String number(Random random, BigDecimal number) {
        if (number.signum() == 0) {
            return number.toString();
        }
        var spellings =
                Stream.of(
                                number.toString(),
                                number.toPlainString(),
                                number.unscaledValue() + "e" + -number.scale(),
                                number.unscaledValue() + "0E" + (-number.scale() - 1),
                                number.unscaledValue() + ".0e" + -number.scale())
                        .filter(text -> JsonNumber.read(text).isPresent())
                        .toList();
        return spellings.get(random.nextInt(spellings.size()));
    }

    private static String quoted(Random random, String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(each -> {
                    boolean must = each < ' ' || each == '"' || each == '\\';
                    if (must || random.nextInt(4) == 0) {
                        for (char unit : Character.toChars(each)) {
                            quoted.append(String.format("\\u%04x", (int) unit));
                        }
                    } else {
                        quoted.appendCodePoint(each);
                    }
                });
        return quoted.append('"').toString();
    }
}
