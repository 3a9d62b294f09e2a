package fairdraw.domain.webhooks.deliveries;

import static fairdraw.domain.webhooks.SampleWebhooks.NOON;
import static fairdraw.domain.webhooks.SampleWebhooks.TENANT;
import static fairdraw.domain.webhooks.SampleWebhooks.changed;
import static fairdraw.domain.webhooks.SampleWebhooks.delivery;
import static fairdraw.domain.webhooks.SampleWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.HashedSecrets;
import fairdraw.domain.webhooks.Healths.Health;
import fairdraw.domain.webhooks.Secrets;
import fairdraw.domain.webhooks.ShownSecret;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.deliveries.RecordedWakes.Later;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MakeAttemptTest {

    private static final Line LINE = new Line(TENANT, new WebhookId("wh_1"));

    private final DeliveryBench bench = new DeliveryBench();
    private final Webhook webhook = webhook(new WebhookId("wh_1"));
    private final Delivery delivery = delivery(new WebhookId("wh_1"), new EventId("evt_1"));

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 299})
    void anAnswerOfSuccessDeliversAndHeals(int status) {
        stored();
        bench.sender.answers(500);
        attempt();
        bench.sender.answers(status);
        bench.sender.meanwhile(() -> bench.pass(Duration.ofMillis(7)));
        bench.pass(Duration.ofSeconds(5));
        attempt();

        Delivery now = bench.stored(delivery);
        assertThat(now.state()).isEqualTo(State.DELIVERED);
        assertThat(now.attempts().getLast())
                .isEqualTo(
                        new Attempt(
                                NOON.plusSeconds(5),
                                Duration.ofMillis(7),
                                Optional.of(status),
                                Optional.empty()));
        assertThat(bench.healths.of(webhook)).isEqualTo(Health.GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 300, 404, 500, 503})
    void anyOtherAnswerIsFollowedByTheNextAttemptOfTheFormat(int status) {
        stored();
        bench.sender.answers(status);

        attempt();

        Delivery now = bench.stored(delivery);
        assertThat(now.state()).isEqualTo(State.PENDING);
        assertThat(now.failed()).isEqualTo(1);
        assertThat(now.nextAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(now.attempts())
                .containsExactly(
                        new Attempt(
                                NOON, Duration.ZERO, Optional.of(status), Optional.of("status")));
        assertThat(bench.wakes.taken())
                .containsExactly(new Later(Wake.of(LINE.strand()), Duration.ofSeconds(5)));
        assertThat(bench.healths.of(webhook)).isEqualTo(new Health(0, Optional.of(NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingAnswerIsLoggedWithItsReason(Sender.Why why) {
        stored();
        bench.sender.doesNotAnswer(why);

        attempt();

        assertThat(bench.stored(delivery).attempts())
                .containsExactly(
                        new Attempt(
                                NOON, Duration.ZERO, Optional.empty(), Optional.of(why.word())));
        assertThat(bench.healths.of(webhook)).isEqualTo(new Health(0, Optional.of(NOON)));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aReceiverMayAskForALaterAttemptWithinADay(int status) {
        stored();
        bench.sender.answers(status, Duration.ofMinutes(7));
        attempt();
        assertThat(bench.stored(delivery).nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(7)));

        bench.pass(Duration.ofMinutes(7));
        bench.sender.answers(status, Duration.ofDays(9));
        attempt();
        assertThat(bench.stored(delivery).nextAt()).isEqualTo(bench.now.plus(Duration.ofHours(24)));
        bench.wakes.taken();
    }

    @Test
    void aReceiverDoesNotAskForAnEarlierAttemptNorWithAnotherAnswer() {
        stored();
        bench.sender.answers(429, Duration.ofSeconds(1));
        attempt();
        assertThat(bench.stored(delivery).nextAt()).isEqualTo(NOON.plusSeconds(5));

        bench.pass(Duration.ofSeconds(5));
        bench.sender.answers(500, Duration.ofHours(3));
        attempt();
        assertThat(bench.stored(delivery).nextAt())
                .isEqualTo(bench.now.plus(Duration.ofMinutes(5)));
    }

    @Test
    void attemptsFollowTheScheduleAndTheLastFailureIsFinal() {
        stored();
        bench.sender.answers(500);
        List<Duration> waits = new ArrayList<>();
        while (bench.stored(delivery).state() == State.PENDING) {
            attempt();
            waits.add(Duration.between(bench.now, bench.stored(delivery).nextAt()));
            bench.now = bench.stored(delivery).nextAt();
        }

        assertThat(bench.stored(delivery).state()).isEqualTo(State.FAILED);
        assertThat(bench.stored(delivery).failed()).isEqualTo(waits.size());
        for (int failed = 1; failed < waits.size(); failed++) {
            assertThat(webhook.format().wait(failed)).contains(waits.get(failed - 1));
        }
        assertThat(bench.wakes.taken())
                .extracting(Later::after)
                .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(bench.healths.of(webhook).exhausted()).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneParksItsWebhookAndKeepsTheDelivery() {
        stored();
        bench.sender.answers(410);

        attempt();

        assertThat(bench.stored(delivery).state()).isEqualTo(State.PARKED);
        assertThat(bench.stored(delivery).attempts())
                .extracting(Attempt::error)
                .containsExactly(Optional.of("gone"));
        assertThat(bench.stored(webhook).standing())
                .isEqualTo(new Standing.Parked(Reason.GONE, NOON));
        assertThat(bench.wakes.taken()).isEmpty();
    }

    @Test
    void aFormerAddressThatIsGoneIsTriedAgainAndSaysNothingOfTheWebhook() {
        bench.webhooks.add(webhook);
        Delivery told =
                Delivery.of(changed(webhook, "https://former.example/"), webhook, NOON, NOON);
        bench.deliveries.add(told);
        bench.sender.answers(410);

        bench.serve(told.key());

        assertThat(bench.stored(told).state()).isEqualTo(State.PENDING);
        assertThat(bench.stored(told).failed()).isEqualTo(1);
        assertThat(bench.stored(webhook)).isEqualTo(webhook);
        assertThat(bench.healths.of(webhook)).isEqualTo(Health.GOOD);
    }

    @Test
    void anAddressThatChangedDuringTheAttemptIsNotParked() {
        stored();
        bench.sender.answers(410);
        bench.sender.meanwhile(() ->
                bench.webhooks.replace(
                        webhook.changed(
                                "https://new.example/",
                                webhook.events(),
                                "",
                                webhook.standing(),
                                NOON)));

        attempt();

        assertThat(bench.stored(webhook).isActive()).isTrue();
    }

    @Test
    void aWebhookIsParkedOnceFiveDeliveriesInARowAreGivenUp() {
        bench.webhooks.add(webhook);
        bench.sender.answers(500);
        for (int i = 1; i <= 5; i++) {
            assertThat(bench.stored(webhook).isActive()).isTrue();
            Delivery last = lastAttempt(new EventId("evt_" + i));
            bench.serve(last.key());
            assertThat(bench.stored(last).state()).isEqualTo(State.FAILED);
        }

        assertThat(bench.stored(webhook).standing())
                .isEqualTo(new Standing.Parked(Reason.FAILING, NOON));
    }

    @Test
    void aDeliveryThatArrivesBreaksTheRow() {
        bench.webhooks.add(webhook);
        for (int i = 1; i <= 8; i++) {
            bench.sender.answers(i == 4 ? 200 : 500);
            bench.serve(lastAttempt(new EventId("evt_" + i)).key());
        }

        assertThat(bench.stored(webhook).isActive()).isTrue();
        assertThat(bench.healths.of(webhook).exhausted()).isEqualTo(4);
    }

    @Test
    void aWebhookIsParkedOnceNothingHasArrivedForFiveDays() {
        stored();
        bench.sender.answers(500);
        attempt();
        bench.pass(Duration.ofDays(5).minusMillis(1));
        attempt();
        assertThat(bench.stored(webhook).isActive()).isTrue();

        bench.now = bench.stored(delivery).nextAt();
        attempt();
        assertThat(bench.stored(webhook).standing())
                .isEqualTo(new Standing.Parked(Reason.FAILING, bench.now));
    }

    @Test
    void allSecretsInForceSignNewestFirst() {
        Webhook rotated = webhook.signing(webhook.secrets().rotated(3, NOON), NOON);
        bench.webhooks.add(rotated);
        bench.deliveries.add(delivery);
        HashedSecrets secrets = new HashedSecrets();

        attempt();

        assertThat(bench.sender.sent().getFirst().secrets())
                .containsExactly(
                        ShownSecret.of(
                                Format.STANDARD,
                                secrets.secret(rotated, new Secrets.Version(2, 3))),
                        ShownSecret.of(
                                Format.STANDARD,
                                secrets.secret(rotated, new Secrets.Version(1, 1))));
        assertThat(bench.sender.sent().getFirst().at()).isEqualTo(NOON);
    }

    private void stored() {
        bench.webhooks.add(webhook);
        bench.deliveries.add(delivery);
    }

    private void attempt() {
        bench.serve(delivery.key());
    }

    /** Stores a delivery that has one attempt left. */
    private Delivery lastAttempt(EventId eventId) {
        Delivery last = delivery(TENANT, new WebhookId("wh_1"), eventId, NOON);
        while (webhook.format().wait(last.failed() + 1).isPresent()) {
            last =
                    last.after(
                            new Attempt(
                                    NOON, Duration.ZERO, Optional.of(500), Optional.of("status")),
                            false);
        }
        bench.deliveries.add(last);
        return last;
    }
}
