package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.RequestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"headers\":null,\"queryStringParameters\":null,\"pathParameters\":null}",
                "{\"headers\":{\"A\":null},\"queryStringParameters\":{\"a\":null}}",
                "{\"multiValueHeaders\":{\"A\":null},\"multiValueQueryStringParameters\":{\"a\":null}}",
                "{\"multiValueHeaders\":{\"A\":[null]},\"multiValueQueryStringParameters\":{\"a\":[null]}}",
                "{\"multiValueHeaders\":{\"A\":[]},\"multiValueQueryStringParameters\":{\"a\":[]}}"
            })
    void whatIsNullIsAbsent(String event) {
        var request = request(event);

        assertThat(request.header("a")).isEmpty();
        assertThat(request.occurrences("a")).isZero();
        assertThat(request.query("a")).isEmpty();
        assertThat(request.queryNames()).isEmpty();
        assertThat(request.pathIfAny("a")).isEmpty();
        assertThat(request.length()).isZero();
    }

    @Test
    void aNullAmongValuesIsNone() {
        var request =
                request("{\"headers\":{\"A\":\"x\"},\"multiValueHeaders\":{\"a\":[\"y\",null]}}");

        assertThat(request.header("A")).contains("y");
    }

    @Test
    void aPathParameterThatIsNullNamesNothing() {
        assertThat(request("{\"pathParameters\":{\"id\":null}}").path("id"))
                .isEqualTo(Identifier.OF_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"isBase64Encoded\":null", ",\"isBase64Encoded\":false"})
    void aBodyIsTextUnlessItSaysOtherwise(String member) {
        var request = request("{\"body\":\"e30=\"" + member + "}");

        assertThat(request.bytes()).isEqualTo("e30=".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void base64ThatIsNoneIsABadBody() {
        var request = request("{\"body\":\"=\",\"isBase64Encoded\":true}");

        assertThatThrownBy(request::bytes).isInstanceOf(BadInput.class);
        assertThatThrownBy(request::length).isInstanceOf(BadInput.class);
    }

    @Test
    void aBodyThatTheGatewayCouldNotReadIsMalformed() {
        var replaced = request("{\"body\":\"{\\\"a\\\":\\\"jos\ufffd\\\"}\"}");
        var escaped = request("{\"body\":\"{\\\"a\\\":\\\"jos\\\\ufffd\\\"}\"}");

        assertThatThrownBy(() -> replaced.body(body -> body.text("a")))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad ->
                                assertThat(bad.errors().getFirst().message())
                                        .isEqualTo("body must be JSON in UTF-8"));
        assertThat(escaped.<String>body(body -> body.text("a"))).isEqualTo("jos\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null\n", "", " "})
    void clientsWriteANullForABodyThatTheyLeaveOut(String text) {
        var request = request(Json.object().put("body", text).toString());

        assertThat(request.<Boolean>bodyIfAny(body -> body.has("a"))).isFalse();
    }

    @Test
    void aNullIsNoObjectWhereSomethingIsAskedFor() {
        var request = request("{\"body\":\"null\"}");

        assertThatThrownBy(() -> request.body(body -> body.has("a"))).isInstanceOf(BadInput.class);
    }

    @Test
    void anAbsentBodyIsAnObjectOnlyWhereEverythingMayBeLeftOut() {
        var request = request("{\"body\":null}");

        assertThat(request.<Boolean>bodyIfAny(body -> body.has("a"))).isFalse();
        assertThatThrownBy(() -> request.body(body -> body.has("a")))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad ->
                                assertThat(bad.errors().getFirst().message())
                                        .isEqualTo("body must be a JSON object"));
        assertThatThrownBy(() -> request.body(body -> body.text("a")))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad ->
                                assertThat(bad.errors().getFirst().message())
                                        .isEqualTo("a is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":[1,2]}|{\"b\":[1,2],\"a\":1}",
                "{\"a\":1,\"b\":[1,2]}| { \"a\" : 1.0 , \"b\" : [10e-1, 2.00] } ",
                "{\"a\":\"\u00e9/\"}|{\"\\u0061\":\"\\u00E9\\/\"}",
                "{\"a\":1e2}|{\"a\":100}",
                "{\"a\":-0}|{\"a\":0.0}",
                "{\"a\":1}|{\"a\":1,\"b\":null}",
                "{\"a\":1}|{\"b\":\"\",\"a\":1}",
                "{\"a\":null}|{\"a\":\"\"}",
                "{}|{\"a\":\"\"}",
                "{\"a\":{\"b\":null,\"c\":2}}|{\"a\":{\"c\":2}}",
                "{\"a\":[{\"b\":\"\"},3]}|{\"a\":[{},3]}"
            })
    void theSameBodyInOtherWordsIsTheSameRequest(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other)).isEqualTo(hash("\ufeff" + one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":\"1\"}",
                "{\"a\":1}|{\"a\":1.1}",
                "{\"a\":[1,2]}|{\"a\":[2,1]}",
                "{\"a\":{}}|{\"a\":[]}",
                "{\"a\":[1]}|{\"a\":[1,null]}",
                "{\"a\":[1]}|{\"a\":[1,\"\"]}",
                "{\"a\":[null]}|{\"a\":[\"\"]}",
                "{\"a\":1}|{\"a\":1,\"b\":\" \"}",
                "{\"a\":1}|{\"a\":1,\"b\":0}",
                "{\"a\":1}|{\"a\":1,\"b\":false}",
                "{\"a\":1}|{\"a\":1,\"b\":{}}",
                "{\"a\":10}|{\"a\":1}",
                "{|}"
            })
    void anotherBodyIsAnotherRequest(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "~!{}\"'", "caf\u00e9", "\ud83c\udfb2"})
    void aRequestsKeyIsAnyPrintableText(String key) {
        assertThat(RequestKeys.required(keyed(key.repeat(1)), 128)).isEqualTo(key);
    }

    @Test
    void aRequestsKeyHasItsLength() {
        String longest = "\ud83c\udfb2".repeat(128);

        assertThat(RequestKeys.required(keyed(longest), 128)).isEqualTo(longest);
        assertThatThrownBy(() -> RequestKeys.required(keyed(longest + "x"), 128))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\u007f", "a\u0085", "a\uffff"})
    void anythingElseIsNoKey(String key) {
        assertThatThrownBy(() -> RequestKeys.optional(keyed(key))).isInstanceOf(BadInput.class);
    }

    private static Request keyed(String key) {
        return request(
                Json.object().put("headers", Json.object().put("idempotency-key", key)).toString());
    }

    private static String hash(String body) {
        var base64 = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
        return RequestKeys.hash(
                request(Json.object().put("body", base64).put("isBase64Encoded", true).toString()));
    }

    private static Request request(String event) {
        try {
            return Request.of(
                    GatewayEvents.read(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
