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
 * The check of a publishable key together with the token of a consumer of the same organisation and
 * mode, as one credential. A refusal never says what is wrong with a token.
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

    /**
     * Admits a request with a valid publishable key, along with the consumer if the token is valid
     * too.
     */
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
