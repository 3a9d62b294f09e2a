package fairdraw.functions.guards;

import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;

/**
 * The guard that admits consumers by their token, from which it takes organisation and mode if the
 * request has no key.
 */
public final class ConsumerAloneGuard implements Guard<Consumer> {
    private final ConsumerGuard withKey;
    private final AccessTokens tokens;
    private final InstantSource clock;

    public ConsumerAloneGuard(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.withKey = new ConsumerGuard(authenticate, tokens, clock);
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request, Handler<Consumer> handler) {
        if (request.header(DrawsKeys.PUBLISHABLE).isPresent()) {
            return withKey.answer(request, handler);
        }
        return Credentials.repeated(request, DrawsKeys.AUTHORIZATION)
                .orElseGet(() ->
                        DrawsKeys.bearer(request)
                                .flatMap(token -> tokens.readOurs(token, clock.instant()))
                                .map(consumer -> {
                                    request.notes().tenant(consumer.tenant());
                                    return handler.handle(request, consumer);
                                })
                                .orElseGet(() -> Reply.problem(401, "Authentication required")));
    }
}
