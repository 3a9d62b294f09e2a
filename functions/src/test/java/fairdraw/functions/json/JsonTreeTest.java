package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @Test
    void everyKindOfValueIsRead() throws IOException {
        assertThat(read("{\"a\":[1,true,null,\"x\"],\"b\":1.50,\"c\":12345678901234567890}"))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(1L, true, null, "x"),
                                "b",
                                new BigDecimal("1.50"),
                                "c",
                                new BigDecimal("12345678901234567890")));
    }

    @Test
    void aWholeSurrogatePairIsRead() throws IOException {
        assertThat(read("\"\\ud83c\\udfb2\"")).isEqualTo("\ud83c\udfb2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "[1,]",
                "1E2147483649",
                "1E-99999999999",
                "1e401",
                "[-8e900000000]",
                "NaN",
                "01",
                "\"\\ud83c\"",
                "\"\\udfb2\\ud83c\"",
                "{\"\\ud83c\":1}"
            })
    void whatIsNotStrictlyJsonIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e401|body",
                "{\"metadata\":{\"v\":1e400000000}}|metadata.v",
                "{\"a\":[0,{\"b\":[-8e-900000000]}]}|a[1].b[0]",
                "[1,[2,1e99999999999]]|body[1][1]",
                "{\"a\":0.1e-400}|a"
            })
    void aNumberBeyondTheBoundIsToldByItsPlace(String text, String field) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        BadJson.class,
                        bad ->
                                assertThat(bad.told().errors().getFirst().message())
                                        .isEqualTo(
                                                field
                                                        + " must be a number of at most 400 digits"
                                                        + " with an exponent from -400 to 400"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"\\ud83c\"'|body must be text",
                "'{\"a\":\"x\\udfb2\\ud83c\"}'|a must be text",
                "'{\"a\":[0,{\"b\":\"\\ud800x\"}]}'|a[1].b must be text"
            })
    void halfASurrogatePairIsToldByItsPlace(String text, String said) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        BadJson.class,
                        bad ->
                                assertThat(bad.told().errors().getFirst().message())
                                        .isEqualTo(said + " without half a surrogate pair"));
    }

    @Test
    void whatADoubleHoldsIsReadAsItIs() throws IOException {
        assertThat(read("[1.7976931348623157e308,4.9E-324,0.30000000000000004,-0.0]"))
                .isEqualTo(
                        List.of(
                                new BigDecimal("1.7976931348623157E308"),
                                new BigDecimal("4.9E-324"),
                                new BigDecimal("0.30000000000000004"),
                                new BigDecimal("0.0")));
    }

    /** Reads a thousand of the longest numbers, and of exponents that would fill gigabytes. */
    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "-8e900000000", "LONG", "0.LONG", "1eLONG", "1e400"})
    void manyLargeNumbersCostNoMoreThanOthers(String number) throws IOException {
        String written = number.replace("LONG", "7".repeat(100_000));
        String text = "[" + (written + ",").repeat(1 + 1_000_000 / written.length()) + "0]";

        if (number.equals("1e400")) {
            assertThat(Json.text(read(text)).length()).isLessThan(2 * text.length());
        } else {
            assertThatThrownBy(() -> read(text)).isInstanceOf(BadJson.class);
        }
    }

    @Test
    void aVeryLongNumberIsRefused() {
        assertThatThrownBy(() -> read("1".repeat(401))).isInstanceOf(IOException.class);
    }

    @Test
    void aByteOrderMarkIsIgnored() throws IOException {
        assertThat(read("\ufeff{\"a\":\"\ufeff\"}")).isEqualTo(Map.of("a", "\ufeff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E9",
                "C0AF",
                "EDA080",
                "F8888080",
                "F4908080",
                "80",
                "C3",
                "FEFF0022",
                "E28228"
            })
    void malformedBytesAreNeverRead(String hex) {
        var bytes = new ByteArrayOutputStream();
        bytes.write('"');
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        bytes.write('"');

        assertThatThrownBy(() -> JsonTree.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        BadJson.class,
                        bad ->
                                assertThat(bad.told().errors().getFirst().message())
                                        .isEqualTo("body must be JSON in UTF-8"));
    }

    @Test
    void namesThatCollideAreRead() throws IOException {
        String members =
                IntStream.range(0, 1 << 12)
                        .mapToObj(bits -> {
                            var name = new StringBuilder();
                            for (int bit = 0; bit < 12; bit++) {
                                name.append((bits >> bit & 1) == 0 ? "Aa" : "BB");
                            }
                            return "\"" + name + "\":1";
                        })
                        .collect(Collectors.joining(",", "{", "}"));

        assertThat(JsonTree.members(Objects.requireNonNull(read(members)))).hasSize(1 << 12);
    }

    @Test
    void theOrderOfMembersIsKept() throws IOException {
        var members = JsonTree.members(Objects.requireNonNull(read("{\"b\":1,\"a\":2}")));

        assertThat(members.keySet()).containsExactly("b", "a");
    }

    private static @Nullable Object read(String text) throws IOException {
        return JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
