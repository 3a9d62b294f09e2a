package fairdraw.domain.access;

import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;

/**
 * A code with which a new operator gets their first key, once, so that the maker of the operator
 * never sees that key.
 *
 * @param secretHash SHA-256 of the code's secret in hex
 * @param madeBy the maker of the code, which becomes invalid with the key that made it
 */
public record Invitation(
        KeyId id, OperatorId operatorId, String secretHash, Maker madeBy, Instant goodUntil) {
    static final String PREFIX = "join_";
}
