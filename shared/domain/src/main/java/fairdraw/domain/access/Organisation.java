package fairdraw.domain.access;

import fairdraw.domain.about.Organiser;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer of the installation, whose data is isolated from everybody else's.
 *
 * @param name the name that operators know it by
 * @param organiser its public face; empty if it has none
 * @param listed whether anybody may read the list of its live draws
 * @param version the number of the last write; every write names the version that it read
 */
public record Organisation(
        OrganisationId id,
        String name,
        Optional<Organiser> organiser,
        boolean listed,
        long version,
        Instant createdAt) {

    /** A new organisation, which says nothing about itself in public. */
    public Organisation(OrganisationId id, String name, Instant createdAt) {
        this(id, name, Optional.empty(), false, 1, createdAt);
    }

    /** Whether {@code text} has the form of an organisation's id. */
    public static boolean isId(String text) {
        return Ids.isPrefixed(text, IdKind.ORGANISATION);
    }

    /** Returns this organisation at the next version with other texts. */
    public Organisation changed(String name, Optional<Organiser> organiser, boolean listed) {
        return new Organisation(id, name, organiser, listed, version + 1, createdAt);
    }
}
