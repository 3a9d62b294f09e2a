package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.ids.OrganisationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Organisations in memory. */
public final class InMemoryOrganisations implements Organisations {
    private final Map<OrganisationId, Organisation> held = new HashMap<>();

    @Override
    public synchronized void add(Organisation organisation) {
        held.put(organisation.id(), organisation);
    }

    @Override
    public synchronized Optional<Organisation> find(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(held.get(new OrganisationId(text)));
    }

    @Override
    public synchronized boolean replace(Organisation next) {
        boolean current =
                find(next.id().text())
                        .filter(stored -> stored.version() == next.version() - 1)
                        .isPresent();
        if (current) {
            held.put(next.id(), next);
        }
        return current;
    }

    @Override
    public synchronized Page<Organisation> list(Page.Wanted wanted) {
        return Pages.ascending(held.values(), wanted, organisation -> organisation.id().text());
    }
}
