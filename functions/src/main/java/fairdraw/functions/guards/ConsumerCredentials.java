package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Checks a publishable key and the token of a consumer of the same organisation and mode, which
 * together are one credential. What is wrong with a token is never told.
 */
final class ConsumerCredentials {
    private final DrawsKeys keys;
    private final AccessTokens tokens;
    private final InstantSource clock;

    ConsumerCredentials(Authenticate authenticate, AccessTokens tokens, InstantSource clock) {
        this.keys = new DrawsKeys(authenticate);
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Lets a request with a good publishable key through, with the consumer of a good token. */
    Reply answer(Request request, BiFunction<Tenant, Optional<Consumer>, Reply> then) {
        return Credentials.repeated(request, DrawsKeys.PUBLISHABLE, DrawsKeys.AUTHORIZATION)
                .orElseGet(() ->
                        keys.publishable(
                                request, tenant -> then.apply(tenant, consumer(request, tenant))));
    }

    private Optional<Consumer> consumer(Request request, Tenant tenant) {
        return DrawsKeys.bearer(request)
                .flatMap(token -> tokens.read(tenant, token, clock.instant()));
    }
}
