package fairdraw.functions.consumers;

import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Opened;
import fairdraw.domain.consumers.Session;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** How a session is told to the page that goes on with it. */
final class SessionAnswers {
    private final AccessTokens tokens;
    private final InstantSource clock;

    SessionAnswers(AccessTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new session with its tokens; it says when the access token expires. */
    Reply opened(Opened opened) {
        Instant now = now();
        Session session = opened.session();
        Json form =
                Json.published()
                        .put("type", session.guest() ? "guest" : "authenticated")
                        .put("consumerId", session.consumerId());
        if (session.guest()) {
            form.put("guestId", session.consumerId());
        }
        form.put("expiresAt", now.plus(AccessTokens.LIFETIME));
        return Reply.json(200, Json.published().put("session", form).putAll(tokens(opened, now)));
    }

    /** The next tokens of a session. */
    Reply refreshed(Opened opened) {
        return Reply.json(200, tokens(opened, now()));
    }

    private Json tokens(Opened opened, Instant now) {
        return Json.published()
                .put("accessToken", tokens.issue(opened.session().consumer(), now))
                .put("refreshToken", opened.refreshToken());
    }

    /** Tokens count in seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
