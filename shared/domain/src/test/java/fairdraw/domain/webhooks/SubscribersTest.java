package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The receivers of an event while webhooks are being created. */
final class SubscribersTest {

    private static final Tenant TEST = new Tenant("org_1", Mode.TEST);
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private final Kept kept = new Kept();
    private final Subscribers subscribers = new Subscribers(kept, InstantSource.fixed(NOW));

    @Test
    void aWebhookIsTriedHoweverYoungItIs() {
        kept.add(webhook("wh_1"));
        assertThat(subscribers.wants(TEST, EventName.LOTTERY_DRAW_COMPLETED)).isTrue();

        kept.add(webhook("wh_2"));

        assertThat(subscribers.of(trial("wh_2"))).extracting(Webhook::id).containsExactly("wh_2");
        assertThat(subscribers.find(TEST, "wh_2")).isPresent();
    }

    @Test
    void aWebhookThatIsNotThereIsNotTried() {
        assertThat(subscribers.of(trial("wh_1"))).isEmpty();
    }

    private static DomainEvent trial(String id) {
        return new DomainEvent(
                "evt_1", EventName.WEBHOOK_TEST.word(), NOW, TEST, Map.of("webhookId", id));
    }

    private static Webhook webhook(String id) {
        return new Webhook(
                Owner.of(TEST),
                id,
                "https://example.com/",
                new EventFilter(List.of("*")),
                Format.STANDARD,
                Webhook.SignatureForm.PLAIN,
                "",
                new Webhook.Standing.Active(),
                Secrets.first(1, new Random(1)),
                NOW,
                NOW,
                1);
    }

    private static final class Kept implements Webhooks {
        private final Map<String, Webhook> kept = new TreeMap<>();

        @Override
        public boolean add(Webhook webhook) {
            return kept.putIfAbsent(webhook.id(), webhook) == null;
        }

        @Override
        public Optional<Webhook> find(Owner owner, String id) {
            return Optional.ofNullable(kept.get(id)).filter(it -> it.owner().equals(owner));
        }

        @Override
        public List<Webhook> of(Owner owner) {
            return kept.values().stream().filter(it -> it.owner().equals(owner)).toList();
        }

        @Override
        public boolean replace(Webhook changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Webhook> remove(Tenant tenant, String id) {
            return Optional.ofNullable(kept.remove(id));
        }
    }
}
