package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
                "{\"age\":1.0,\"main\":{\"pick\":\"x\"},\"lines\":[{},{\"n\":3}],\"word\":\"c\"}";

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
    @ValueSource(strings = {"[]", "1", "null", "{", "{\"a\":1,\"a\":1}", "{} {}"})
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
}
