package fairdraw.domain.access;

import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;

/** A customer of the installation, whose data is isolated from everybody else's. */
public record Organisation(OrganisationId id, String name, Instant createdAt) {
    /** Whether {@code text} has the form of an organisation's id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.ORGANISATION);
    }
}
