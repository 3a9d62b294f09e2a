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

    /** The most webhooks of a tenant, not counting those of campaigns, which have one each. */
    int MOST = 20;

    /** The outcome of an addition; all but DONE stored nothing. */
    enum Added {
        DONE,
        /** There is a webhook with its id. */
        KNOWN,
        /** Its tenant has {@link #MOST} webhooks already. */
        TOO_MANY
    }

    /** Stores a new webhook, counted in the same write. */
    Added add(Webhook webhook);

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
