package fairdraw.functions.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.GetConsumerKeysFunction;
import fairdraw.functions.documents.GetOpenApiFunction;
import fairdraw.functions.documents.GetPagesFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDocumentsTest {
    private static final Map<String, Function<Wiring, RequestStreamHandler>> DOCUMENTS =
            Map.of(
                    "consumer keys", GetConsumerKeysFunction::new,
                    "openapi", GetOpenApiFunction::new,
                    "home", GetPagesFunction::new);

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    static Stream<Arguments> documents() {
        return DOCUMENTS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void headAnswersWhatGetDoes(String name, Function<Wiring, RequestStreamHandler> document) {
        Answered got = installation.call(document, GatewayCall.of("GET", "/"));

        Answered head = installation.call(document, GatewayCall.of("HEAD", "/"));

        assertThat(head).isEqualTo(got);
        assertThat(got.status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void anyOtherMethodIsToldWhichThereAre(
            String name, Function<Wiring, RequestStreamHandler> document) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "TRACE", ""}) {
            Answered answered = installation.call(document, GatewayCall.of(method, "/"));

            assertThat(answered.status()).as(method).isEqualTo(405);
            assertThat(answered.body()).isEqualTo("{\"error\":\"Method not allowed\"}");
            assertThat(answered.headers())
                    .containsEntry("Allow", "GET, HEAD")
                    .containsEntry("Cache-Control", "no-store");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whoHasTheDocumentIsToldThatItIsUnchanged(
            String name, Function<Wiring, RequestStreamHandler> document) {
        Answered got = installation.call(document, GatewayCall.of("GET", "/"));
        String tag = String.valueOf(got.headers().get("ETag"));

        for (String known :
                new String[] {tag, "W/" + tag, "\"a\", " + tag, "\"a\",W/" + tag + ",\"b\"", "*"}) {
            Answered again =
                    installation.call(
                            document, GatewayCall.of("GET", "/").header("If-None-Match", known));

            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers()).isEqualTo(got.headers());
        }
        for (String other : new String[] {"", "\"a\"", tag.replace("\"", ""), "\"*\""}) {
            assertThat(
                            installation.call(
                                    document,
                                    GatewayCall.of("GET", "/").header("If-None-Match", other)))
                    .as(other)
                    .isEqualTo(got);
        }
    }
}
