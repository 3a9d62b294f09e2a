package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.ApiKey;
import fairdraw.domain.access.Authenticate;
import fairdraw.domain.access.Authenticate.Outcome;
import fairdraw.domain.access.Owner;
import fairdraw.domain.access.Surface;

/** Lets partners through to the lotteries, by the secret key in {@code X-API-Secret}. */
public final class LotteriesGuard implements Guard<Tenant> {
    private static final String HEADER = "X-API-Secret";

    private final Authenticate authenticate;

    public LotteriesGuard(Authenticate authenticate) {
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
            return Reply.problem(401, "Missing X-API-Secret header");
        }
        return switch (authenticate.check(text.get(), Surface.LOTTERIES)) {
            case Outcome.Good(ApiKey key) -> handler.handle(request, tenant(key));
            case Outcome.Revoked() -> Reply.problem(403, "API key has been revoked");
            case Outcome.Bad() -> Reply.problem(401, "Invalid API key");
        };
    }

    private static Tenant tenant(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfTenant(var tenant) -> tenant;
            case Owner.OfOperator _ -> throw new IllegalStateException("an operator's lottery key");
        };
    }
}
