package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.util.Optional;

/** The operator that calls, the API key used, and the organisation and mode that the path names. */
public record OperatorCall(Operator operator, KeyId keyId, Optional<Tenant> named) {

    public OperatorId operatorId() {
        return operator.id();
    }

    /** Returns the operator and key to be recorded as the maker of what this call creates. */
    public Maker maker() {
        return new Maker(operatorId(), keyId);
    }

    /** Returns the organisation and mode in the path, which the route must have. */
    public Tenant tenant() {
        return named.orElseThrow(() -> new IllegalStateException("the route names no tenant"));
    }
}
