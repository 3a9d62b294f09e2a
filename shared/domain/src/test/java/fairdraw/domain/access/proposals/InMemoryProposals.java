package fairdraw.domain.access.proposals;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.proposals.Proposal.State;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposals in memory. */
public final class InMemoryProposals implements Proposals {
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final Set<OrganisationId> demanding = new HashSet<>();

    @Override
    public synchronized Optional<Proposal> find(Tenant tenant, String id) {
        return Optional.ofNullable(proposals.get(tenant + id));
    }

    @Override
    public synchronized boolean begin(Proposal proposal, Instant now) {
        boolean isTaken =
                find(proposal.tenant(), proposal.id())
                        .filter(found -> now.isBefore(found.goodUntil()))
                        .filter(found -> !(found.state() instanceof State.Done))
                        .isPresent();
        if (!isTaken) {
            proposals.put(proposal.tenant() + proposal.id(), proposal);
        }
        return !isTaken;
    }

    @Override
    public synchronized boolean replace(Proposal read, Proposal next) {
        boolean isSame = find(read.tenant(), read.id()).equals(Optional.of(read));
        if (isSame) {
            proposals.put(next.tenant() + next.id(), next);
        }
        return isSame;
    }

    @Override
    public synchronized Page<Proposal> list(Tenant tenant, Page.Wanted wanted) {
        return Pages.ascending(
                proposals.values().stream()
                        .filter(proposal -> proposal.tenant().equals(tenant))
                        .toList(),
                wanted,
                Proposal::id);
    }

    @Override
    public synchronized boolean isDemanded(OrganisationId organisation) {
        return demanding.contains(organisation);
    }

    @Override
    public synchronized void demand(OrganisationId organisation, boolean demanded) {
        if (demanded) {
            demanding.add(organisation);
        } else {
            demanding.remove(organisation);
        }
    }
}
