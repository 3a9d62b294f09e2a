package fairdraw.functions.operator.access;

import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.ids.KeyId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code DELETE /operator/v1/organisations/{org}/{mode}/keys/{keyId}}. */
public final class RevokeApiKeyFunction extends HttpFunction<OperatorCall> {
    private final RevokeKey revokeKey;

    public RevokeApiKeyFunction() {
        this(Wiring.inLambda());
    }

    public RevokeApiKeyFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.REVOKE_API_KEY));
        revokeKey = wiring.access().revokeKey();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return revokeKey
                .revoke(new Owner.OfTenant(call.tenant()), new KeyId(request.path("keyId")))
                .<Reply>map(key -> Reply.json(200, AccessView.key(key)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
