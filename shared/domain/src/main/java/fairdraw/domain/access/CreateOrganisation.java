package fairdraw.domain.access;

import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Creates organisations. */
public final class CreateOrganisation {
    private final Organisations organisations;
    private final Ids ids;
    private final InstantSource clock;

    public CreateOrganisation(Organisations organisations, Ids ids, InstantSource clock) {
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a new organisation and returns it. */
    public Organisation create(String name) {
        var organisation =
                new Organisation(
                        new OrganisationId(ids.prefixed(IdKind.ORGANISATION)),
                        name,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        organisations.add(organisation);
        return organisation;
    }
}
