package fairdraw.functions.operator.access;

import fairdraw.domain.access.Operators;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code DELETE /operator/v1/operators/{operatorId}/keys/{keyId}}. */
public final class RevokeOperatorKeyFunction extends HttpFunction<OperatorCall> {
    private static final String WITH_MADE = "withMade";

    private final Operators operators;
    private final RevokeKey revokeKey;
    private final RevokeMade revokeMade;

    public RevokeOperatorKeyFunction() {
        this(Wiring.inLambda());
    }

    public RevokeOperatorKeyFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.REVOKE_OPERATOR_KEY)
                        .forMuch()
                        .asking(WITH_MADE));
        operators = wiring.access().operators();
        revokeKey = wiring.access().revokeKey();
        revokeMade = wiring.access().revokeMade();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var keyId = new KeyId(request.path("keyId"));
        var isWithMade = QueryFlag.isSet(request, WITH_MADE);
        if (keyId.equals(call.keyId())) {
            // So that there is always a key left that opens this interface.
            return Reply.problem(409, "A key cannot revoke itself");
        }
        return operators
                .find(new OperatorId(request.path("operatorId")))
                .filter(call.operator()::reachesAllOf)
                .flatMap(found -> revokeKey.revoke(new Owner.OfOperator(found.id()), keyId))
                .map(key -> revoked(key, isWithMade, call))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply revoked(ApiKey key, boolean isWithMade, OperatorCall call) {
        var form = AccessView.key(key);
        if (isWithMade) {
            form.put("made", AccessView.made(revokeMade.revoke(key.id(), call.keyId())));
        }
        return Reply.json(200, form);
    }
}
