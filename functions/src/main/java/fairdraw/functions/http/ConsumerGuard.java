package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import java.time.InstantSource;

/**
 * Lets consumers through, by a publishable key and a token of the same organisation and mode, which
 * together are one credential. What is wrong with a token is never told.
 */
public final class ConsumerGuard implements Guard<Consumer> {
    private final DrawsKeys keys;
    private final AccessTokens tokens;
    private final InstantSource clock;

    public ConsumerGuard(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.keys = new DrawsKeys(authenticate);
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request, Handler<Consumer> handler) {
        return Credentials.ambiguousUnlessPaired(request)
                .<Reply>map(problem -> problem)
                .orElseGet(() ->
                        keys.publishable(request, tenant -> ofToken(request, tenant, handler)));
    }

    private Reply ofToken(Request request, Tenant tenant, Handler<Consumer> handler) {
        return DrawsKeys.bearer(request)
                .flatMap(token -> tokens.read(tenant, token, clock.instant()))
                .map(consumer -> handler.handle(request, consumer))
                .orElseGet(() -> Reply.problem(401, "Authentication required"));
    }
}
