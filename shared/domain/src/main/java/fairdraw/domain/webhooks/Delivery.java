package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The delivery of one event to one webhook.
 *
 * @param failed the number of failed attempts since it was last started
 * @param attempts the last {@link #REMEMBERED}, oldest first
 * @param nextAt the time from which it may be attempted or, during an attempt, from which another
 *     caller may take it over
 */
public record Delivery(
        WebhookId webhookId,
        DomainEvent event,
        State state,
        int failed,
        List<Attempt> attempts,
        Instant createdAt,
        Instant nextAt) {

    private static final int REMEMBERED = 20;

    /** The state of a delivery. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Every attempt has failed. */
        FAILED,
        /** Kept until the webhook is active again and the delivery is requested. */
        PARKED
    }

    /**
     * An attempt.
     *
     * @param status the status of the response, if there was one
     * @param error a word for the error, if there was one
     */
    public record Attempt(
            Instant at, Duration took, Optional<Integer> status, Optional<String> error) {}

    /** The key of a delivery. */
    public record Key(Tenant tenant, WebhookId webhookId, EventId eventId) {

        /** Returns the id of the delivery within its tenant. */
        public String id() {
            return webhookId.text() + '.' + eventId;
        }

        /** Returns the delivery key that a text names; empty if it cannot be such an id. */
        public static Optional<Key> of(Tenant tenant, String id) {
            int dot = id.lastIndexOf('.');
            return dot < 1 || id.substring(0, dot).isBlank() || id.substring(dot + 1).isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            new Key(
                                    tenant,
                                    new WebhookId(kept(id.substring(0, dot))),
                                    new EventId(kept(id.substring(dot + 1)))));
        }

        /**
         * Both parts may be generated ids, except that a campaign's webhook is named by the
         * campaign.
         */
        private static String kept(String part) {
            return Ids.kept(part).orElse(part);
        }
    }

    public Delivery {
        attempts =
                List.copyOf(
                        attempts.subList(
                                Math.max(0, attempts.size() - REMEMBERED), attempts.size()));
    }

    /** Returns the delivery of an event, which no other caller attempts before {@code nextAt}. */
    public static Delivery of(DomainEvent event, Webhook webhook, Instant now, Instant nextAt) {
        return new Delivery(webhook.id(), event, State.PENDING, 0, List.of(), now, nextAt);
    }

    /** Returns the URL to send to: the webhook's or, for the event of a change, its former one. */
    public String address(Webhook webhook) {
        return WebhookChange.address(event).orElse(webhook.url());
    }

    /** Whether it is attempted in any state of its webhook, without an effect on that state. */
    public boolean isOfFormer() {
        return WebhookChange.isIn(event);
    }

    public Tenant tenant() {
        return event.tenant();
    }

    public Key key() {
        return new Key(tenant(), webhookId, event.id());
    }

    /** Returns this delivery, not to be attempted before {@code at}. */
    public Delivery waitingUntil(Instant at) {
        return new Delivery(webhookId, event, state, failed, attempts, createdAt, at);
    }

    /** Returns this delivery in another state. */
    public Delivery to(State next) {
        return new Delivery(webhookId, event, next, failed, attempts, createdAt, nextAt);
    }

    /** Returns this delivery after one more attempt, successful or not. */
    public Delivery after(Attempt attempt, boolean good) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Delivery(
                webhookId, event, state, good ? failed : failed + 1, more, createdAt, nextAt);
    }

    /** Returns this delivery, restarted from the beginning. */
    public Delivery again(Instant now) {
        return new Delivery(webhookId, event, State.PENDING, 0, attempts, createdAt, now);
    }
}
