package fairdraw.functions.guards;

import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;

/** The guard that admits consumers by a publishable key and a token. */
public final class ConsumerGuard implements Guard<Consumer> {
    private final ConsumerCredentials credentials;

    public ConsumerGuard(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.credentials = new ConsumerCredentials(authenticate, tokens, clock);
    }

    @Override
    public Reply answer(Request request, Handler<Consumer> handler) {
        return credentials.answer(
                request,
                (_, consumer) ->
                        consumer.map(known -> handler.handle(request, known))
                                .orElseGet(() -> Reply.problem(401, "Authentication required")));
    }
}
