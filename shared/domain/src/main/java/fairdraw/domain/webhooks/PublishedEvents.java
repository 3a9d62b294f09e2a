package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The choice of the events of stored changes that are published, since each costs as much as what
 * comes of it: all of them, or those that a webhook wants and those that queues of ours take.
 *
 * @param toWebhooks the choice of the events that only webhooks take, by their name
 * @param toAnyone the choice of any event
 */
public record PublishedEvents(Audience toWebhooks, Predicate<DomainEvent> toAnyone) {

    /** The names of the events that are work for a queue of ours. */
    public static final Set<EventName> WORK =
            Set.of(EventName.ENTRY_RECEIVED, EventName.CART_RECORDED);

    /** Returns the choice of all events, for those who take more than webhooks from the bus. */
    public static PublishedEvents all() {
        return new PublishedEvents((_, _) -> true, _ -> true);
    }

    /** Returns the choice of those that somebody is known to want. */
    public static PublishedEvents wanted(Subscribers subscribers) {
        return new PublishedEvents(
                subscribers,
                event ->
                        WORK.stream().anyMatch(name -> name.isOf(event))
                                || !subscribers.of(event).isEmpty());
    }

    /** Whether an event of this name, which no campaign's own webhook takes, may be published. */
    public boolean mayInclude(Tenant tenant, EventName name) {
        return toWebhooks.wants(tenant, name);
    }

    /** Whether an event is published. */
    public boolean include(DomainEvent event) {
        return toAnyone.test(event);
    }
}
