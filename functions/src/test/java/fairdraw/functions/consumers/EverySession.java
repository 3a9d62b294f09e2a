package fairdraw.functions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.operator.access.DeleteIssuerFunction;
import fairdraw.functions.operator.access.ListIssuersFunction;

/** Every function of consumers, each doing everything that it ever does. */
public final class EverySession {

    private EverySession() {}

    /**
     * Opens, upgrades, refreshes and ends sessions, and refuses a refresh token that is used again.
     */
    public static void lived(Installation installation) {
        var shop = new Shopfront(installation, "test");
        var device = post().header("X-Fingerprint", "fp_1");
        var guest = done(shop.page(CreateGuestSessionFunction::new, device));
        var customer = "{\"provider\":\"p\",\"issuer\":\"i\",\"subject\":\"s\"}";
        var code =
                done(shop.server(AuthorizeExternalFunction::new, post().json(customer)))
                        .text("exchangeCode");
        var named =
                done(
                        shop.consumer(
                                ExchangeExternalFunction::new,
                                guest.text("accessToken"),
                                with("exchangeCode", code)));
        var first = named.text("refreshToken");
        var second = done(refreshed(shop, first)).text("refreshToken");
        done(refreshed(shop, second));
        assertThat(refreshed(shop, first).status()).isEqualTo(401);
        done(shop.consumer(LogoutFunction::new, named.text("accessToken"), post()));
        done(installation.call(GetConsumerKeysFunction::new, GatewayCall.of("GET", "/")));
        issuers(installation, new Shopfront(installation, "test"));
    }

    private static void issuers(Installation installation, Shopfront shop) {
        var order =
                Json.object()
                        .put("issuer", "https://login.example.com")
                        .put("audience", "draws")
                        .put("jwksUrl", "https://login.example.com/jwks")
                        .toString();
        var id =
                done(installation.operator(CreateIssuerFunction::new, of(shop, post().json(order))))
                        .text("id");
        done(installation.operator(ListIssuersFunction::new, of(shop, post())));
        done(
                installation.operator(
                        DeleteIssuerFunction::new, of(shop, post().path("issuerId", id))));
    }

    private static GatewayCall of(Shopfront shop, GatewayCall call) {
        return call.path("org", shop.organisation()).path("mode", shop.mode());
    }

    private static Answered refreshed(Shopfront shop, String token) {
        return shop.page(RefreshSessionFunction::new, with("refreshToken", token));
    }

    private static GatewayCall with(String member, String value) {
        return post().json(Json.object().put(member, value).toString());
    }

    private static GatewayCall post() {
        return GatewayCall.of("POST", "/");
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
