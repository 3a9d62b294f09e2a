package fairdraw.functions.guards;

import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;

/** The guard of the campaigns: it admits integrators to one campaign by its bearer key. */
public final class CampaignsGuard implements Guard<CampaignCaller> {
    private final Authenticate authenticate;

    public CampaignsGuard(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    @Override
    public Reply answer(Request request, Handler<CampaignCaller> handler) {
        var ambiguous = Credentials.repeated(request, DrawsKeys.AUTHORIZATION);
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var text = DrawsKeys.bearer(request);
        if (text.isEmpty()) {
            return Reply.problem(401, "Missing API key");
        }
        return switch (authenticate.check(text.get(), Surface.CAMPAIGNS)) {
            case Outcome.Good(ApiKey key) -> {
                request.notes().key(key);
                yield handler.handle(request, caller(key));
            }
            case Outcome.Revoked(), Outcome.Bad() -> Reply.problem(401, "Invalid API key");
        };
    }

    private static CampaignCaller caller(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfTenant(var tenant) ->
                    new CampaignCaller(tenant, key.campaign().orElseThrow(), key.id());
            case Owner.OfOperator _ ->
                    throw new IllegalStateException("an operator's campaign key");
        };
    }
}
