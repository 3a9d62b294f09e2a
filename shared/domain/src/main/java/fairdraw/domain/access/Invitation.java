package fairdraw.domain.access;

import fairdraw.domain.access.keys.Maker;
import java.time.Instant;

/**
 * A code by which a new operator gets their first key, once, so that whoever made the operator
 * never sees that key.
 *
 * @param secretHash SHA-256 of the code's secret in hex
 * @param madeBy who made the code; it dies with the key they called with
 */
public record Invitation(
        String id, String operatorId, String secretHash, Maker madeBy, Instant goodUntil) {
    static final String PREFIX = "join_";
}
