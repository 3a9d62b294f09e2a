package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of webhooks. */
public interface Webhooks {

    /** Stores a new webhook; returns false if there is one with its id. */
    boolean add(Webhook webhook);

    /** Returns the current webhook with that id; empty if there is none. */
    Optional<Webhook> find(Owner owner, WebhookId id);

    /** Returns all webhooks of an owner by id. */
    List<Webhook> of(Owner owner);

    /**
     * Returns the webhooks of a tenant and of its organisation's campaigns, which serve both modes,
     * by id.
     */
    default List<Webhook> all(Tenant tenant) {
        Owner campaigns = new Owner(tenant.organisation(), Optional.empty());
        return Stream.concat(of(Owner.of(tenant)).stream(), of(campaigns).stream())
                .sorted(Comparator.comparing(webhook -> webhook.id().text()))
                .toList();
    }

    /**
     * Stores {@code changed} in place of the version before it; returns false if another version is
     * stored.
     */
    boolean replace(Webhook changed);

    /** Deletes a webhook; returns it as it was, or empty if there was none. */
    Optional<Webhook> remove(Tenant tenant, WebhookId id);
}
