package fairdraw.functions.consumers;

import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Opened;
import fairdraw.domain.consumers.Session;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The answers that give a page its session and tokens. */
final class SessionReplies {
    private final AccessTokens tokens;
    private final InstantSource clock;

    SessionReplies(AccessTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Answers with a new session and its tokens, and the time when the access token expires. */
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

    /** Answers with the next tokens of a session. */
    Reply refreshed(Opened opened) {
        return Reply.json(200, tokens(opened, now()));
    }

    private Json tokens(Opened opened, Instant now) {
        return Json.published()
                .put("accessToken", tokens.issue(opened.session().consumer(), now))
                .put("refreshToken", opened.refreshToken());
    }

    /** Returns the time in whole seconds, the unit of tokens. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
