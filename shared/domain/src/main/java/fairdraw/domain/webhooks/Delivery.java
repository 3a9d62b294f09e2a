package fairdraw.domain.webhooks;

import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One event on its way to one webhook.
 *
 * @param failed attempts since it was last set going
 * @param attempts the last {@link #REMEMBERED}, the oldest first
 * @param nextAt when it may be attempted; while it is, when another may take it over
 */
public record Delivery(
        String webhookId,
        DomainEvent event,
        State state,
        int failed,
        List<Attempt> attempts,
        Instant createdAt,
        Instant nextAt) {

    private static final int REMEMBERED = 20;

    /** How far it has come. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Every attempt has failed. */
        FAILED,
        /** Kept until the webhook is asked for again. */
        PARKED
    }

    /**
     * One try.
     *
     * @param status of the answer, if there was one
     * @param error a word for what went wrong, if something did
     */
    public record Attempt(
            Instant at, Duration took, Optional<Integer> status, Optional<String> error) {}

    /** What names a delivery. */
    public record Key(Tenant tenant, String webhookId, String eventId) {

        /** The id of the delivery within its tenant. */
        public String id() {
            return webhookId + '.' + eventId;
        }

        /** The delivery that a text names; empty when none could have such an id. */
        public static Optional<Key> of(Tenant tenant, String id) {
            int dot = id.lastIndexOf('.');
            return dot < 1
                    ? Optional.empty()
                    : Optional.of(
                            new Key(
                                    tenant,
                                    kept(id.substring(0, dot)),
                                    kept(id.substring(dot + 1))));
        }

        /** Both parts may be ids of ours; a campaign's address is named by the campaign. */
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

    /** The delivery of an event, attempted by nobody else before {@code nextAt}. */
    static Delivery of(DomainEvent event, Webhook webhook, Instant now, Instant nextAt) {
        return new Delivery(webhook.id(), event, State.PENDING, 0, List.of(), now, nextAt);
    }

    /** Where it goes: to its webhook, and the news of a change to where that was before. */
    public String address(Webhook webhook) {
        return WebhookChange.address(event).orElse(webhook.url());
    }

    /** Whether it is attempted whatever has become of its webhook, and means nothing for that. */
    boolean isOfFormer() {
        return WebhookChange.isIn(event);
    }

    public Tenant tenant() {
        return event.tenant();
    }

    public Key key() {
        return new Key(tenant(), webhookId, event.id());
    }

    /** The same, attempted no earlier than then. */
    Delivery waitingUntil(Instant at) {
        return new Delivery(webhookId, event, state, failed, attempts, createdAt, at);
    }

    /** The same, done with or kept. */
    Delivery to(State next) {
        return new Delivery(webhookId, event, next, failed, attempts, createdAt, nextAt);
    }

    /** The same after one more attempt, good or not. */
    Delivery after(Attempt attempt, boolean good) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Delivery(
                webhookId, event, state, good ? failed : failed + 1, more, createdAt, nextAt);
    }

    /** The same, set going once more from the beginning. */
    Delivery again(Instant now) {
        return new Delivery(webhookId, event, State.PENDING, 0, attempts, createdAt, now);
    }
}
