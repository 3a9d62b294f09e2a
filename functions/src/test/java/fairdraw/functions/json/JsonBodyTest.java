package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void aGoodBodyIsReadMemberByMember() {
        var body =
                """
                {"name":"Ann","age":7,"vip":true,"at":"2026-07-01T12:00:00Z","numbers":[1,2],
                 "inner":{"word":"b"},"lines":[{"n":1},{"n":2}],"gone":null}\
                """;

        assertThat(
                        read(
                                body,
                                json ->
                                        List.of(
                                                json.text("name"),
                                                json.integer("age", 0, 9),
                                                json.flag("vip"),
                                                json.instant("at"),
                                                json.integers("numbers"),
                                                json.object("inner")
                                                        .choice("word", List.of("a", "b"), w -> w),
                                                json.objects("lines").stream()
                                                        .map(line -> line.integer("n", 1, 2))
                                                        .toList(),
                                                json.optionalText("gone").isEmpty())))
                .isEqualTo(
                        List.of(
                                "Ann",
                                7L,
                                true,
                                Instant.parse("2026-07-01T12:00:00Z"),
                                List.of(1L, 2L),
                                "b",
                                List.of(1L, 2L),
                                true));
    }

    @Test
    void everythingThatIsWrongIsToldByItsPath() {
        var body =
                "{\"age\":1.5,\"main\":{\"pick\":\"x\"},\"lines\":[{},{\"n\":3}],\"word\":\"c\"}";

        assertThat(
                        errors(
                                body,
                                json ->
                                        json.text("name")
                                                + json.integer("age", 0, 9)
                                                + json.object("main").integer("pick", 1, 5)
                                                + json.objects("lines").stream()
                                                        .map(line -> line.integer("n", 1, 2))
                                                        .toList()
                                                + json.choice("word", List.of("a", "b"), w -> w)))
                .containsExactly(
                        "name is required",
                        "age must be a whole number from 0 to 9",
                        "main.pick must be a whole number from 1 to 5",
                        "lines[0].n is required",
                        "lines[1].n must be a whole number from 1 to 2",
                        "word must be one of a, b");
    }

    @Test
    void anObjectThatIsMissingIsToldOnce() {
        assertThat(errors("{}", json -> json.object("main").integer("pick", 1, 5)))
                .containsExactly("main is required");
    }

    @Test
    void aMemberThatNobodyAsksForIsRefusedOnlyWhereUnknownOnesAre() {
        var body = "{\"name\":\"Ann\",\"inner\":{\"x\":1},\"more\":1}";
        Function<JsonBody, String> reader =
                json -> json.text("name") + json.object("inner").has("y");

        assertThat(JsonBody.of(bytes(body)).read(reader, false)).startsWith("Ann");
        assertThat(errors(body, reader))
                .containsExactly("more is not known", "inner.x is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]"})
    void aMemberThatNobodyAsksForAndThatSaysNothingIsAbsent(String nothing) {
        assertThat(
                        read(
                                "{\"name\":\"Ann\",\"more\":" + nothing + "}",
                                json -> List.of(json.text("name"))))
                .containsExactly("Ann");
    }

    @Test
    void aPlaceholderNeverHidesWhatIsWrong() {
        assertThat(
                        errors(
                                "{}",
                                json -> {
                                    if (json.text("name").isEmpty()) {
                                        throw new IllegalArgumentException("refused by its type");
                                    }
                                    return "";
                                }))
                .containsExactly("name is required");
    }

    @Test
    void aTextHasItsLength() {
        assertThat(
                        errors(
                                "{\"a\":\" \",\"b\":\"xxx\"}",
                                json -> json.text("a", 2) + json.text("b", 2)))
                .containsExactly("a must be 1 to 2 characters", "b must be 1 to 2 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", " ", "{", "{\"a\":1,\"a\":1}", "{} {}"})
    void aBodyThatIsNotOneObjectIsRefused(String text) {
        assertThat(errors(text, _ -> "")).containsExactly("body must be a JSON object");
    }

    private static List<Object> read(String text, Function<JsonBody, List<Object>> reader) {
        return JsonBody.of(bytes(text)).read(reader, true);
    }

    private static List<String> errors(String text, Function<JsonBody, ?> reader) {
        return catchThrowableOfType(
                        BadInput.class, () -> JsonBody.of(bytes(text)).read(reader, true))
                .errors()
                .stream()
                .map(FieldError::message)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aWholeNumberIsItsValueHoweverItIsWritten() {
        assertThat(
                        read(
                                "{\"a\":7.0,\"b\":1e3,\"c\":[70e-1,9223372036854775807.00,-0.0]}",
                                json ->
                                        List.of(
                                                json.integer("a", 0, 9),
                                                json.optionalInteger("b", 0, 1_000).orElseThrow(),
                                                json.integers("c"))))
                .isEqualTo(List.of(7L, 1_000L, List.of(7L, Long.MAX_VALUE, 0L)));
        assertThat(
                        errors(
                                "{\"a\":7.01,\"b\":1e400,\"c\":[9223372036854775808]}",
                                json ->
                                        json.integer("a", 0, 9)
                                                + json.integer("b", 0, Long.MAX_VALUE)
                                                + json.integers("c").size()))
                .containsExactly(
                        "a must be a whole number from 0 to 9",
                        "b must be a whole number from 0 to 9223372036854775807",
                        "c must be a list of whole numbers");
    }

    @Test
    void anEmptyListIsAnEmptyObjectWhereAnObjectIsMeant() {
        assertThat(
                        read(
                                "{\"a\":[],\"b\":[],\"c\":[]}",
                                json ->
                                        List.of(
                                                json.object("a").has("x"),
                                                json.optionalObject("b").isPresent(),
                                                json.optionalTree("c").orElseThrow())))
                .isEqualTo(List.of(false, true, Map.of()));
        assertThat(errors("{\"a\":[1]}", json -> json.object("a")))
                .containsExactly("a must be an object");
    }

    @Test
    void anEmptyTextIsAbsentUnlessItIsRequired() {
        var body =
                """
                {"a":"","b":"","c":"","d":"","e":"","f":"","g":"","h":""}\
                """;

        assertThat(
                        errors(
                                body,
                                json ->
                                        List.of(
                                                json.optionalText("a").isPresent(),
                                                json.optionalText("b", 5).isPresent(),
                                                json.optionalInteger("c", 0, 5).isPresent(),
                                                json.optionalInstant("d").isPresent(),
                                                json.optionalObject("e").isPresent(),
                                                json.text("f").isEmpty(),
                                                json.text("g", 5),
                                                json.integer("h", 0, 5))))
                .containsExactly(
                        "g must be 1 to 5 characters", "h must be a whole number from 0 to 5");
    }

    @Test
    void aLengthIsInCharactersAndNotInTheirHalves() {
        String dice = "\ud83c\udfb2".repeat(200);

        assertThat(read("{\"a\":\"" + dice + "\"}", json -> List.of(json.text("a", 200))))
                .isEqualTo(List.of(dice));
        assertThat(errors("{\"a\":\"" + dice + "x\"}", json -> json.text("a", 200)))
                .containsExactly("a must be 1 to 200 characters");
    }

    @Test
    void aNumberBeyondTheBoundIsToldWithItsMember() {
        assertThat(errors("{\"inner\":{\"list\":[1,1e401]}}", _ -> ""))
                .singleElement()
                .asString()
                .startsWith("inner.list[1] must be a number of at most 400 digits");
    }
}
