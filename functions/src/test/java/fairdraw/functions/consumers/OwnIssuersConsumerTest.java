package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.operator.access.DeleteIssuerFunction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The data about consumers who are known only by their issuer's token. */
class OwnIssuersConsumerTest {

    @Test
    void theyAreKnownForAsLongAsTheirIssuerIs() {
        try (var issuer = new OwnIssuer();
                var installation = new Installation(Map.of("WEBHOOK_TARGETS", "any"))) {
            var shop = new Shopfront(installation, "test");
            var registered =
                    installation.operator(CreateIssuerFunction::new, of(shop).json(issuer.order()));
            var since = installation.clock().instant().toString();
            installation.clock().forward(Duration.ofDays(2));
            var function = new GetCurrentConsumerFunction(installation.wiring());

            var me = me(installation, shop, issuer, function);

            assertThat(me.status()).as(me.body()).isEqualTo(200);
            assertThat(me.text("id")).matches("cons_[0-9A-Z]{26}");
            assertThat(me.members()).containsEntry("createdAt", since);
            // The function caches the valid issuers for a minute.
            installation.operator(
                    DeleteIssuerFunction::new, of(shop).path("issuerId", registered.text("id")));
            var gone = me(installation, shop, issuer, function);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.body()).isEqualTo("{\"error\":\"Consumer not found\"}");
        }
    }

    private static Answered me(
            Installation installation,
            Shopfront shop,
            OwnIssuer issuer,
            RequestStreamHandler function) {
        var token = issuer.token("user-1", installation.clock().instant());
        return installation.call(
                function,
                GatewayCall.of("GET", "/api/v1/consumers/me")
                        .header("X-Publishable-Key", shop.publishable())
                        .header("Authorization", "Bearer " + token));
    }

    private static GatewayCall of(Shopfront shop) {
        return GatewayCall.of("POST", "/")
                .path("org", shop.organisation())
                .path("mode", shop.mode());
    }
}
