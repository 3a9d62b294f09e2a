package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The events published about a change to a campaign's webhook. */
final class ConfigureCampaignWebhookTest {

    private static final Tenant TEST = new Tenant("org_1", Mode.TEST);
    private static final Optional<String> FIRST = Optional.of("https://first.example/");
    private static final Optional<String> SECOND = Optional.of("https://second.example/");

    private final List<DomainEvent> published = new ArrayList<>();
    private final ConfigureCampaignWebhook webhooks =
            new ConfigureCampaignWebhook(
                    new Kept(),
                    new NoSlots(),
                    new NoSecrets(),
                    published::addAll,
                    new Random(1),
                    InstantSource.fixed(Instant.parse("2026-07-01T12:00:00Z")));

    @Test
    void theFormerAddressIsToldWhereItsEventsGoNow() {
        webhooks.configure(TEST, "spring", FIRST, Optional.empty());
        assertThat(published).isEmpty();

        webhooks.configure(TEST, "spring", SECOND, Optional.empty());

        assertThat(published)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("webhook.changed");
                    assertThat(event.tenant()).isEqualTo(TEST);
                    assertThat(event.data())
                            .containsEntry("webhookId", "whc_spring")
                            .containsEntry("former_endpoint_url", FIRST.get())
                            .containsEntry("endpoint_url", SECOND.get())
                            .containsEntry("is_active", true);
                });
    }

    @Test
    void nobodyIsToldOfWhatIsAsItWas() {
        webhooks.configure(TEST, "spring", FIRST, Optional.of(true));
        webhooks.configure(TEST, "spring", FIRST, Optional.of(true));
        webhooks.configure(TEST, "spring", Optional.empty(), Optional.empty());

        assertThat(published).isEmpty();
    }

    @Test
    void anAddressIsToldThatItIsSwitchedOff() {
        webhooks.configure(TEST, "spring", FIRST, Optional.empty());

        webhooks.configure(TEST, "spring", Optional.empty(), Optional.of(false));

        assertThat(published)
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("is_active", false));
    }

    private static final class Kept implements Webhooks {
        private final Map<String, Webhook> kept = new HashMap<>();

        @Override
        public boolean add(Webhook webhook) {
            return kept.putIfAbsent(webhook.id(), webhook) == null;
        }

        @Override
        public Optional<Webhook> find(Owner owner, String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public List<Webhook> of(Owner owner) {
            return List.copyOf(kept.values());
        }

        @Override
        public boolean replace(Webhook changed) {
            kept.put(changed.id(), changed);
            return true;
        }

        @Override
        public Optional<Webhook> remove(Tenant tenant, String id) {
            return Optional.ofNullable(kept.remove(id));
        }
    }

    private static final class NoSlots implements Slots {
        @Override
        public Wish take(Webhook webhook, Instant now, Instant until) {
            return new Wish.Busy();
        }

        @Override
        public Health release(Wish.Taken slot, Ending ending, boolean exhausted, Instant now) {
            return new Health(0, Optional.empty());
        }

        @Override
        public void forget(Webhook webhook) {}
    }

    private static final class NoSecrets implements WebhookSecrets {
        @Override
        public int newest() {
            return 1;
        }

        @Override
        public byte[] secret(Webhook webhook, Secrets.Version version) {
            return new byte[32];
        }
    }
}
