package fairdraw.functions.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.sessions.EndOperatorSessionFunction;
import fairdraw.functions.operator.sessions.OpenOperatorSessionFunction;
import fairdraw.functions.operator.sessions.RefreshOperatorSessionFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.Objects;
import java.util.function.Function;

/** A browser of an operator, with the cookie and the access token that it was last answered. */
public final class Browser {
    private static final String PATH = "/operator/v1/session";

    private final Installation installation;
    private String cookie;
    private String token;

    private Browser(Installation installation, String cookie, String token) {
        this.installation = installation;
        this.cookie = cookie;
        this.token = token;
    }

    /** Opens a session with a key. */
    public static Browser signedIn(Installation installation, String key) {
        var answered =
                installation.call(
                        OpenOperatorSessionFunction::new,
                        GatewayCall.of("POST", PATH).header("Authorization", "Bearer " + key));
        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
        return new Browser(installation, cookie(answered), answered.text("accessToken"));
    }

    /** Returns another browser that has got hold of the same cookie and token. */
    public Browser copy() {
        return new Browser(installation, cookie, token);
    }

    /** Returns the access token. */
    public String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }

    /** Calls a function with the access token. */
    Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + token));
    }

    /** Refreshes the session, and keeps what is answered if it is open. */
    public Answered refresh() {
        var answered =
                installation.call(
                        RefreshOperatorSessionFunction::new,
                        GatewayCall.of("POST", PATH + "/refresh").header("Cookie", cookie));
        if (answered.status() == 200) {
            cookie = cookie(answered);
            token = answered.text("accessToken");
        }
        return answered;
    }

    public Answered signOut() {
        return installation.call(
                EndOperatorSessionFunction::new,
                GatewayCall.of("DELETE", PATH).header("Cookie", cookie));
    }

    private static String cookie(Answered answered) {
        String set = String.valueOf(Objects.requireNonNull(answered.headers().get("Set-Cookie")));
        return set.substring(0, set.indexOf(';'));
    }
}
