package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;

/** The guard that admits callers with an API key of one surface in a header of its own. */
public final class HeaderKeyGuard implements Guard<Tenant> {
    private final Authenticate authenticate;
    private final Surface surface;
    private final String header;
    private final Reply revoked;

    /**
     * Creates a guard of a surface.
     *
     * @param header the name of the header
     * @param revoked the reply to a key that has been revoked
     */
    public HeaderKeyGuard(
            Authenticate authenticate, Surface surface, String header, Reply revoked) {
        this.authenticate = authenticate;
        this.surface = surface;
        this.header = header;
        this.revoked = revoked;
    }

    @Override
    public Reply answer(Request request, Handler<Tenant> handler) {
        var ambiguous = Credentials.repeated(request, header);
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var text = request.header(header);
        if (text.isEmpty()) {
            return Reply.problem(401, "Missing " + header + " header");
        }
        return switch (authenticate.check(text.get(), surface)) {
            case Outcome.Good(ApiKey key) -> {
                request.notes().key(key);
                yield handler.handle(request, tenant(key));
            }
            case Outcome.Revoked() -> revoked;
            case Outcome.Bad() -> Reply.problem(401, "Invalid API key");
        };
    }

    private static Tenant tenant(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfTenant(var tenant) -> tenant;
            case Owner.OfOperator _ ->
                    throw new IllegalStateException("an operator's key of a surface");
        };
    }
}
