package fairdraw.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateway events as our reader and as Lambda's own deserialiser read them. */
class GatewayEventsTest {

    private static final String EVENT =
            """
            {"resource": "/v1/lotteries/{slug}/draws", "path": "/v1/lotteries/demo/draws",
             "httpMethod": "GET",
             "headers": {"X-API-Secret": "sk_test_x", "Accept": "text/html, */*;q=0.8"},
             "multiValueHeaders": {"X-API-Secret": ["sk_test_x"], "Accept": ["text/html", "*/*"]},
             "queryStringParameters": {"limit": "5", "note": "caf\\u00e9 \\ud83c\\udfb2"},
             "multiValueQueryStringParameters": {"limit": ["2", "5"], "note": ["x"]},
             "pathParameters": {"slug": "demo"}, "stageVariables": {"stage": "one"},
             "requestContext": {"accountId": "123456789012", "stage": "Prod",
              "requestId": "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
              "identity": {"sourceIp": "192.0.2.7", "userAgent": "curl"}},
             "body": BODY, "isBase64Encoded": BASE64}\
            """;

    @ParameterizedTest
    @ValueSource(strings = {"null, false", "\"{\\\"a\\\": 1.50}\", false", "\"e30=\", true"})
    void bothFillTheMembersThatFunctionsUse(String body) throws IOException {
        String[] parts = body.split(", (?=true|false)", 2);
        String event = EVENT.replace("BODY", parts[0]).replace("BASE64", parts[1]);

        APIGatewayProxyRequestEvent ours = GatewayEvents.read(stream(event));

        APIGatewayProxyRequestEvent theirs =
                LambdaEventSerializers.serializerFor(
                                APIGatewayProxyRequestEvent.class, getClass().getClassLoader())
                        .fromJson(event);
        // These two are read by no function.
        theirs.setStageVariables(null);
        theirs.getRequestContext().setAccountId(null);
        theirs.getRequestContext().setStage(null);
        theirs.getRequestContext().getIdentity().setUserAgent(null);
        assertThat(ours).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"headers\": null, \"pathParameters\": null, \"requestContext\": null}",
                "{\"headers\": {\"X-API-Secret\": null}, \"multiValueHeaders\": {\"a\": null}}",
                "{\"requestContext\": {\"identity\": null}, \"isBase64Encoded\": null}"
            })
    void anAbsentMemberIsReadAsNothing(String event) throws IOException {
        Request request = Request.of(GatewayEvents.read(stream(event)));

        assertThat(request.method()).isEmpty();
        assertThat(request.path()).isEmpty();
        assertThat(request.pathIfAny("slug")).isEmpty();
        assertThat(request.query("limit")).isEmpty();
        assertThat(request.header("X-API-Secret")).isEmpty();
        assertThat(request.requestId()).isEqualTo("unknown");
        assertThat(request.sourceIp()).isEmpty();
        assertThat(request.bytes()).isEmpty();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
