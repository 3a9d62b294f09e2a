package fairdraw.domain.access;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import java.time.Instant;

/** A customer of the installation; all it has is kept apart from everybody else's. */
public record Organisation(String id, String name, Instant createdAt) {
    /** Whether a text has the form of such an id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.ORGANISATION);
    }
}
