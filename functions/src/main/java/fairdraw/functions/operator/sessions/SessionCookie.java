package fairdraw.functions.operator.sessions;

import fairdraw.domain.access.sessions.OpenedSession;
import fairdraw.functions.http.Cookies;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The cookie that holds an operator's refresh token, out of reach of scripts and of other sites,
 * and the answers that set it.
 */
final class SessionCookie {
    private static final String NAME = "__Secure-fairdraw-operator";
    private static final String REFRESH = "/refresh";

    private SessionCookie() {}

    /** Returns the refresh token that a browser sends; empty if there is none. */
    static Optional<String> of(Request request) {
        return Cookies.value(request, NAME);
    }

    /** Answers with the access token in the body and the refresh token in the cookie. */
    static Reply.Answer opened(int status, Request request, OpenedSession opened, Instant now) {
        var session = opened.session();
        var body =
                Json.object()
                        .put("operatorId", session.operatorId())
                        .put("accessToken", opened.accessToken())
                        .put("expiresAt", session.accessUntil())
                        .put("sessionEndsAt", session.until());
        return Reply.withHeader(
                Reply.json(status, body),
                "Set-Cookie",
                cookie(request, opened.refreshToken(), Duration.between(now, session.until())));
    }

    /** Answers that the browser may forget the cookie. */
    static Reply.Answer ended(Request request) {
        return new Reply.Answer(204, Map.of("Set-Cookie", cookie(request, "", Duration.ZERO)), "");
    }

    private static String cookie(Request request, String value, Duration lifetime) {
        return NAME
                + '='
                + value
                + "; Path="
                + path(request)
                + "; Max-Age="
                + lifetime.toSeconds()
                + "; HttpOnly; Secure; SameSite=Strict";
    }

    /** Returns the path of sessions as the browser sees it, below the gateway's stage. */
    private static String path(Request request) {
        String called = request.pathAsCalled();
        return called.endsWith(REFRESH)
                ? called.substring(0, called.length() - REFRESH.length())
                : called;
    }
}
