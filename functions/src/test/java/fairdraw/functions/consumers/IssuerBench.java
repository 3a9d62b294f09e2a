package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.http.Reply;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The installation of a test class; each test has an organisation with an issuer of its own and an
 * environment with nothing cached.
 */
final class IssuerBench implements BeforeEachCallback, AfterAllCallback {

    private final Installation installation = new Installation(Map.of("WEBHOOK_TARGETS", "any"));
    private OwnIssuer issuer = new OwnIssuer();
    private Shopfront shop = new Shopfront(installation, "test");
    private Endpoint<Consumer> endpoint = installation.wiring().surfaces().consumer();

    Installation installation() {
        return installation;
    }

    OwnIssuer issuer() {
        return issuer;
    }

    Shopfront shop() {
        return shop;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        issuer.close();
        issuer = new OwnIssuer();
        shop = new Shopfront(installation, "test");
        endpoint = installation.wiring().surfaces().consumer();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        issuer.close();
        installation.close();
    }

    Answered register() {
        return register(shop);
    }

    Answered register(Shopfront where) {
        return installation.operator(
                CreateIssuerFunction::new,
                post().path("org", where.organisation())
                        .path("mode", where.mode())
                        .json(issuer.order()));
    }

    Answered created(String name, String address) {
        return operator(
                CreateIssuerFunction::new,
                post().json(
                                Json.object()
                                        .put("issuer", name)
                                        .put("audience", "a")
                                        .put("jwksUrl", address)
                                        .toString()));
    }

    Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(
                function, call.path("org", shop.organisation()).path("mode", shop.mode()));
    }

    Answered called(String token) {
        return call(shop, token);
    }

    Answered call(Shopfront from, String token) {
        return GatewayCall.of("POST", "/")
                .header("X-Publishable-Key", from.publishable())
                .header("Authorization", "Bearer " + token)
                .to((event, reply) ->
                        GatewayCall.serve(
                                endpoint,
                                event,
                                reply,
                                (_, consumer) ->
                                        Reply.json(
                                                200,
                                                Json.object()
                                                        .put("id", consumer.id())
                                                        .put("guest", consumer.guest()))));
    }

    Instant now() {
        return installation.clock().instant();
    }

    static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
