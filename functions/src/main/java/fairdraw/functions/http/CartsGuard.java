package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.ApiKey;
import fairdraw.domain.access.Authenticate;
import fairdraw.domain.access.Authenticate.Outcome;
import fairdraw.domain.access.Owner;
import fairdraw.domain.access.Surface;

/** Lets senders of carts through, by the key in {@code X-Api-Key}. */
public final class CartsGuard implements Guard<Tenant> {
    private static final String HEADER = "X-Api-Key";

    private final Authenticate authenticate;

    public CartsGuard(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public Reply answer(Request request, Handler<Tenant> handler) {
        var ambiguous = Credentials.ambiguous(request);
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var text = request.header(HEADER);
        if (text.isEmpty()) {
            return Reply.problem(401, "Missing X-Api-Key header");
        }
        return switch (authenticate.check(text.get(), Surface.CARTS)) {
            case Outcome.Good(ApiKey key) -> handler.handle(request, tenant(key));
            case Outcome.Revoked(), Outcome.Bad() -> Reply.problem(401, "Invalid API key");
        };
    }

    private static Tenant tenant(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfTenant(var tenant) -> tenant;
            case Owner.OfOperator _ -> throw new IllegalStateException("an operator's cart key");
        };
    }
}
