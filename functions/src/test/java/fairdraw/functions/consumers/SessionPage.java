package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of a shop's page for the sessions of its consumers. */
final class SessionPage {
    private final Installation installation;
    private final Shopfront shop;
    private int customers;

    SessionPage(Installation installation, Shopfront shop) {
        this.installation = installation;
        this.shop = shop;
    }

    Answered exchange(String code) {
        return call(ExchangeExternalFunction::new, "exchangeCode", code);
    }

    Answered exchange(String code, String token) {
        var body = Json.object().put("exchangeCode", code).toString();
        return shop.consumer(ExchangeExternalFunction::new, token, post().json(body));
    }

    Answered refresh(String token) {
        return call(RefreshSessionFunction::new, "refreshToken", token);
    }

    private Answered call(
            Function<Wiring, RequestStreamHandler> function, String member, String value) {
        return shop.page(function, post().json(Json.object().put(member, value).toString()));
    }

    String customer() {
        return Json.object()
                .put("provider", "shopify")
                .put("issuer", "https://store.example")
                .put("subject", "customer_" + ++customers)
                .toString();
    }

    String code(String customer) {
        return shop.server(AuthorizeExternalFunction::new, post().json(customer))
                .text("exchangeCode");
    }

    Optional<Consumer> consumer(Answered opened) {
        return installation
                .wiring()
                .consumers()
                .accessTokens()
                .readOurs(opened.text("accessToken"), installation.clock().instant());
    }

    static java.util.function.Consumer<Answered> refused(int status, String error) {
        return answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.members()).containsEntry("error", error);
        };
    }

    static Map<String, @Nullable Object> session(Answered answer) {
        return JsonTree.members(Objects.requireNonNull(answer.members().get("session")));
    }

    static String text(Map<String, @Nullable Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }
}
