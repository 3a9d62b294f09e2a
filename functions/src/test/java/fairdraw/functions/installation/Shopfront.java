package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.CreateGuestSessionFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.function.Function;

/** An organisation in one mode with both keys of the draws, for its pages and its servers. */
public final class Shopfront {
    private final Installation installation;
    private final String organisation;
    private final String mode;
    private final String publishable;
    private final String secret;

    /** Creates one with a new organisation. */
    public Shopfront(Installation installation, String mode) {
        this(installation, installation.organisation(), mode);
    }

    public Shopfront(Installation installation, String organisation, String mode) {
        this.installation = installation;
        this.organisation = organisation;
        this.mode = mode;
        this.publishable = key("publishable");
        this.secret = key("secret");
    }

    public String organisation() {
        return organisation;
    }

    public String mode() {
        return mode;
    }

    public String publishable() {
        return publishable;
    }

    public String secret() {
        return secret;
    }

    /** Makes a call of a page. */
    public Answered page(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("X-Publishable-Key", publishable));
    }

    /** Makes a call of a page on behalf of a consumer. */
    public Answered consumer(
            Function<Wiring, RequestStreamHandler> function, String token, GatewayCall call) {
        return page(function, call.header("Authorization", "Bearer " + token));
    }

    /** Makes a call of a server. */
    public Answered server(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + secret));
    }

    /** Returns the answer to a new guest. */
    public Answered guest() {
        return page(CreateGuestSessionFunction::new, GatewayCall.of("POST", "/api/v1/auth/guest"));
    }

    /** Returns the access token of a new guest. */
    public String guestToken() {
        return guest().text("accessToken");
    }

    /** Returns the shop of another organisation, and that of the same one in the other mode. */
    public List<Shopfront> others() {
        return List.of(
                new Shopfront(installation, mode),
                new Shopfront(installation, organisation, mode.equals("live") ? "test" : "live"));
    }

    private String key(String kind) {
        return installation
                .key(organisation, mode, "{\"surface\":\"draws\",\"kind\":\"" + kind + "\"}")
                .text("key");
    }
}
