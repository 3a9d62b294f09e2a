package fairdraw.functions.http;

import fairdraw.domain.Tenant;
import java.util.Optional;

/** Which operator calls, with which key, and which organisation and mode the path names. */
public record OperatorCall(String operatorId, String keyId, Optional<Tenant> named) {

    /** The organisation and mode in the path, which the route must have. */
    public Tenant tenant() {
        return named.orElseThrow(() -> new IllegalStateException("the route names no tenant"));
    }
}
