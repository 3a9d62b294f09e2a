package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Maker;
import java.util.Optional;

/** Which operator calls, with which key, and which organisation and mode the path names. */
public record OperatorCall(String operatorId, String keyId, Optional<Tenant> named) {

    /** Who has made what this call makes. */
    public Maker maker() {
        return new Maker(operatorId, keyId);
    }

    /** The organisation and mode in the path, which the route must have. */
    public Tenant tenant() {
        return named.orElseThrow(() -> new IllegalStateException("the route names no tenant"));
    }
}
