package fairdraw.functions.guards;

import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;

/** The guard of pages that may already know their consumer; a bad token is refused, not ignored. */
public final class VisitorGuard implements Guard<Visitor> {
    private final ConsumerCredentials credentials;

    public VisitorGuard(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.credentials = new ConsumerCredentials(authenticate, tokens, clock);
    }

    @Override
    public Reply answer(Request request, Handler<Visitor> handler) {
        boolean claimed = request.header(DrawsKeys.AUTHORIZATION).isPresent();
        return credentials.answer(
                request,
                (tenant, consumer) ->
                        claimed && consumer.isEmpty()
                                ? Reply.problem(401, "Authentication required")
                                : handler.handle(request, new Visitor(tenant, consumer)));
    }
}
