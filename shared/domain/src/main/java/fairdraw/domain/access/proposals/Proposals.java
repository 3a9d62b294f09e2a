package fairdraw.domain.access.proposals;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/** The proposals of each organisation, and whether it demands a second person. */
public interface Proposals {

    Optional<Proposal> find(Tenant tenant, String id);

    /**
     * Stores a new proposal unless there is one with its id that is neither done nor past its time.
     *
     * @return false if there is; nothing was written
     */
    boolean begin(Proposal proposal, Instant now);

    /**
     * Stores a proposal in its next state unless it is no longer in the one that was read.
     *
     * @return false if it is in another; nothing was written
     */
    boolean replace(Proposal read, Proposal next);

    /** Returns a page of proposals by id, of any state, for a month after their time. */
    Page<Proposal> list(Tenant tenant, Page.Wanted wanted);

    /** Whether an organisation demands a second person where something is at stake. */
    boolean isDemanded(OrganisationId organisation);

    /** Stores whether it does. */
    void demand(OrganisationId organisation, boolean demanded);
}
