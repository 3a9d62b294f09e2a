package fairdraw.domain.access;

import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;

/** A person or program that sets up and runs the installation. */
public record Operator(OperatorId id, String name, Instant createdAt) {
    /** Whether {@code text} has the form of an operator's id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.OPERATOR);
    }
}
