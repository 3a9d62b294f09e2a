package fairdraw.domain.access;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import java.time.Instant;

/** A person or program that sets up and runs the installation. */
public record Operator(String id, String name, Instant createdAt) {
    /** Whether {@code text} has the form of an operator's id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.OPERATOR);
    }
}
