package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.function.Function;

/**
 * The check of the two kinds of API keys of the draws; the guards decide what each of them opens.
 */
final class DrawsKeys {
    static final String PUBLISHABLE = "X-Publishable-Key";
    static final String AUTHORIZATION = "Authorization";
    static final String SECRET = "X-Secret-Key";

    /** The companion of {@link #SECRET} in an older way to send what is a bearer key now. */
    static final String ORGANISATION = "X-Organization-Id";

    private static final String SCHEME = "Bearer ";
    private static final String SECRET_PREFIX = "sk_";
    private static final Reply LEAKED =
            Reply.problem(403, "Secret keys must not be sent by browsers");

    private final Authenticate authenticate;

    DrawsKeys(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    /** Returns the credential behind {@code Bearer}; empty also for another scheme. */
    static Optional<String> bearer(Request request) {
        return request.header(AUTHORIZATION)
                .filter(sent -> sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(sent -> sent.substring(SCHEME.length()).strip());
    }

    /** Whether a request carries a secret key, valid or not, where secret keys belong. */
    static boolean hasSecret(Request request) {
        return request.header(SECRET).isPresent() || hasSecretBearer(request);
    }

    /**
     * Refuses a request with two secret keys; a publishable key beside one does no harm. Empty
     * otherwise.
     */
    static Optional<Reply> ambiguous(Request request) {
        return Credentials.repeated(request, SECRET, AUTHORIZATION)
                .or(() ->
                        Credentials.refusedIf(
                                request.header(SECRET).isPresent() && hasSecretBearer(request)));
    }

    private static boolean hasSecretBearer(Request request) {
        return bearer(request).filter(text -> text.startsWith(SECRET_PREFIX)).isPresent();
    }

    private static boolean isLeaked(Request request) {
        return hasSecret(request) && request.header("Origin").isPresent();
    }

    /** Admits a request with a valid publishable key, unless a page sends a secret key too. */
    Reply publishable(Request request, Function<Tenant, Reply> then) {
        var publishable = request.header(PUBLISHABLE);
        if (publishable.isPresent() && isLeaked(request)) {
            return LEAKED;
        }
        return publishable
                .map(text ->
                        tenant(request, text, Kind.PUBLISHABLE)
                                .map(then)
                                .orElseGet(() -> Reply.problem(401, "Invalid API key")))
                .orElseGet(() -> Reply.problem(401, "Publishable key required"));
    }

    /** Admits a request with a valid secret key, unless a browser sends it. */
    Reply secret(Request request, Function<Tenant, Reply> then) {
        if (isLeaked(request)) {
            return LEAKED;
        }
        return request.header(SECRET)
                .or(() -> bearer(request))
                .flatMap(text -> tenant(request, text, Kind.SECRET))
                .filter(tenant -> isNamed(request, tenant))
                .map(then)
                .orElseGet(() -> Reply.problem(401, "Invalid API key"));
    }

    private static boolean isNamed(Request request, Tenant tenant) {
        return request.header(SECRET).isEmpty()
                || request.header(ORGANISATION)
                        .filter(tenant.organisation().text()::equals)
                        .isPresent();
    }

    private Optional<Tenant> tenant(Request request, String text, Kind kind) {
        return switch (authenticate.check(text, Surface.DRAWS)) {
            case Outcome.Good(ApiKey key) ->
                    Optional.of(key)
                            .filter(good -> good.kind() == kind)
                            .map(good -> noted(request, good));
            case Outcome.Revoked(), Outcome.Bad() -> Optional.empty();
        };
    }

    private static Tenant noted(Request request, ApiKey key) {
        request.notes().key(key);
        return tenant(key);
    }

    private static Tenant tenant(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfTenant(var tenant) -> tenant;
            case Owner.OfOperator _ -> throw new IllegalStateException("an operator's draws key");
        };
    }
}
