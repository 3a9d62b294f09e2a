package fairdraw.functions.http;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Sessions;

/**
 * Lets consumers through to what is written for them, unless their session is over: after a logout
 * the access token, which is good for up to an hour, only reads. It costs one strongly consistent
 * read; tokens of an organisation's own issuer belong to no session of ours and cost none.
 */
public final class OpenSessionGuard implements Guard<Consumer> {
    private final Guard<Consumer> consumers;
    private final Sessions sessions;

    public OpenSessionGuard(Guard<Consumer> consumers, Sessions sessions) {
        this.consumers = consumers;
        this.sessions = sessions;
    }

    @Override
    public Reply answer(Request request, Handler<Consumer> handler) {
        return consumers.answer(
                request,
                (sent, consumer) ->
                        isOver(consumer)
                                ? Reply.problem(401, "Authentication required")
                                : handler.handle(sent, consumer));
    }

    private boolean isOver(Consumer consumer) {
        return consumer.session().startsWith(Session.PREFIX)
                && sessions.find(consumer.tenant(), consumer.session())
                        .filter(session -> session.ended().isEmpty())
                        .isEmpty();
    }
}
