package fairdraw.functions.guards;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Sessions;
import fairdraw.domain.ids.IdKind;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;

/**
 * The guard of calls that write for a consumer or read all of that consumer's data, which refuses a
 * consumer whose session has ended: after a logout the access token, valid for up to an hour, can
 * only read the consumer's status in a draw. The check costs one strongly consistent read; tokens
 * of an organisation's own issuer belong to no session of ours and cost none.
 */
public final class OpenSessionGuard implements Guard<SessionCaller> {
    private final Guard<Consumer> consumers;
    private final Sessions sessions;

    public OpenSessionGuard(Guard<Consumer> consumers, Sessions sessions) {
        this.consumers = consumers;
        this.sessions = sessions;
    }

    @Override
    public Reply answer(Request request, Handler<SessionCaller> handler) {
        return consumers.answer(
                request,
                (sent, consumer) ->
                        caller(consumer)
                                .map(caller -> handler.handle(sent, caller))
                                .orElseGet(() -> Reply.problem(401, "Authentication required")));
    }

    private Optional<SessionCaller> caller(Consumer consumer) {
        if (!consumer.session().startsWith(IdKind.SESSION.prefix())) {
            return Optional.of(new SessionCaller(consumer, Optional.empty()));
        }
        return sessions.find(consumer.tenant(), consumer.session())
                .filter(session -> session.ended().isEmpty())
                .map(session -> new SessionCaller(consumer, Optional.of(session)));
    }
}
