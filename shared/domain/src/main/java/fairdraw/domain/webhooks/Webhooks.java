package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.List;
import java.util.Optional;

/** Where webhooks are kept. */
public interface Webhooks {

    /** Keeps a new one; false when there is one of this id. */
    boolean add(Webhook webhook);

    /** The one of this id, as it is now. */
    Optional<Webhook> find(Owner owner, String id);

    /** All of an owner, ordered by id. */
    List<Webhook> of(Owner owner);

    /** Keeps {@code changed} in place of the version before it; false when that is no longer it. */
    boolean replace(Webhook changed);

    /** Forgets it; what it had then, if it was there. */
    Optional<Webhook> remove(Tenant tenant, String id);
}
