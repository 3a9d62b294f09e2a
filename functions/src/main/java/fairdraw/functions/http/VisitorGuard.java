package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import java.time.InstantSource;
import java.util.Optional;

/** Lets pages through that may know their consumer already; a bad token is refused, not ignored. */
public final class VisitorGuard implements Guard<Visitor> {
    private final DrawsKeys keys;
    private final AccessTokens tokens;
    private final InstantSource clock;

    public VisitorGuard(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.keys = new DrawsKeys(authenticate);
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request, Handler<Visitor> handler) {
        return Credentials.ambiguousUnlessPaired(request)
                .<Reply>map(problem -> problem)
                .orElseGet(() ->
                        keys.publishable(request, tenant -> visited(request, tenant, handler)));
    }

    private Reply visited(Request request, Tenant tenant, Handler<Visitor> handler) {
        Optional<Consumer> consumer =
                DrawsKeys.bearer(request)
                        .flatMap(token -> tokens.read(tenant, token, clock.instant()));
        boolean bad = consumer.isEmpty() && request.header(DrawsKeys.AUTHORIZATION).isPresent();
        return bad
                ? Reply.problem(401, "Authentication required")
                : handler.handle(request, new Visitor(tenant, consumer));
    }
}
