package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where webhooks are kept. */
public interface Webhooks {

    /** Keeps a new one; false when there is one of this id. */
    boolean add(Webhook webhook);

    /** The one of this id, as it is now. */
    Optional<Webhook> find(Owner owner, String id);

    /** All of an owner, ordered by id. */
    List<Webhook> of(Owner owner);

    /** A tenant's and those of its organisation's campaigns, which serve both modes, by id. */
    default List<Webhook> all(Tenant tenant) {
        Owner campaigns = new Owner(tenant.organisation(), Optional.empty());
        return Stream.concat(of(Owner.of(tenant)).stream(), of(campaigns).stream())
                .sorted(Comparator.comparing(Webhook::id))
                .toList();
    }

    /** Keeps {@code changed} in place of the version before it; false when that is no longer it. */
    boolean replace(Webhook changed);

    /** Forgets it; what it had then, if it was there. */
    Optional<Webhook> remove(Tenant tenant, String id);
}
