package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.operator.GetWebhookFunction;
import fairdraw.functions.operator.RedriveDeliveriesFunction;
import fairdraw.functions.operator.UpdateWebhookFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RetriesTest {

    private final Installation installation = Hooks.ofThisMachine();
    private Hooks hooks = new Hooks(installation);
    private Receiver receiver = new Receiver();

    @BeforeEach
    void others() {
        hooks = new Hooks(installation);
        receiver = new Receiver();
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @CsvSource({
        "standard, PT5S PT5M PT30M PT2H PT5H PT10H PT14H PT20H PT24H",
        "lotteries, PT3M PT3M PT3M PT3M PT3M",
        "draws, PT1M PT5M PT30M PT2H PT6H PT12H PT24H"
    })
    void aFailedDeliveryIsTriedAgainAtThePublishedTimesAndThenGivenUp(String format, String waits) {
        receiver.answering(500);
        String id = hooks.create(receiver, format).text("id");
        String type = format.equals("draws") ? "draw.completed" : "lottery.draw.completed";

        hooks.tell(hooks.event(type, "one"));

        int attempts = 1;
        for (String wait : waits.split(" ", -1)) {
            Duration whole = Duration.parse(wait);
            hooks.pass(whole.minusSeconds(2));
            assertThat(receiver.received()).as("before " + wait).hasSize(attempts);
            hooks.pass(Duration.ofSeconds(2));
            assertThat(receiver.received()).as("after " + wait).hasSize(++attempts);
        }
        assertThat(status(id)).isEqualTo("FAILED");
        hooks.pass(Duration.ofDays(3));
        assertThat(receiver.received()).hasSize(attempts);
    }

    @Test
    void allAttemptsHaveOneIdAndEachItsOwnTime() {
        receiver.answering(503);
        hooks.create(receiver, "standard");

        hooks.tell(hooks.event("lottery.draw.completed", "one"));
        hooks.pass(Duration.ofSeconds(5));
        receiver.answering(200);
        hooks.pass(Duration.ofMinutes(5));

        assertThat(receiver.received())
                .hasSize(3)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(receiver.received().getFirst().header("webhook-id"));
        assertThat(
                        receiver.received().stream()
                                .map(request -> request.header("webhook-timestamp"))
                                .collect(Collectors.toSet()))
                .hasSize(3);
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForEver() {
        receiver.answering(_ -> new Receiver.Answer(429, Map.of("Retry-After", "3600")));
        hooks.create(receiver, "standard");
        hooks.tell(hooks.event("lottery.draw.completed", "one"));

        hooks.pass(Duration.ofMinutes(59));
        assertThat(receiver.received()).hasSize(1);
        receiver.answering(_ -> new Receiver.Answer(503, Map.of("Retry-After", "99999999")));
        hooks.pass(Duration.ofMinutes(1));
        assertThat(receiver.received()).hasSize(2);
        receiver.answering(200);
        hooks.pass(Duration.ofHours(24));
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            receiver.answering(_ -> new Receiver.Answer(307, Map.of("Location", elsewhere.url())));
            String id = hooks.create(receiver, "standard").text("id");

            hooks.tell(hooks.event("lottery.draw.completed", "one"));

            assertThat(elsewhere.received()).isEmpty();
            assertThat(status(id)).isEqualTo("PENDING");
        }
    }

    @Test
    void goneParksTheWebhookAndWhatHappensIsKeptUntilSomebodyAsksForIt() {
        receiver.answering(410);
        String id = hooks.create(receiver, "standard").text("id");
        hooks.tell(hooks.event("lottery.draw.completed", "one"));
        assertThat(webhook(id).members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "gone");

        hooks.tell(hooks.event("lottery.draw.completed", "two"));
        receiver.answering(200);
        assertThat(redrive(id).status()).isEqualTo(409);
        assertThat(receiver.received()).hasSize(1);
        assertThat(update(id, "{\"status\":\"ACTIVE\"}").text("status")).isEqualTo("ACTIVE");
        assertThat(redrive(id).body()).isEqualTo("{\"redriven\":2,\"more\":false}");
        hooks.attemptDue();

        assertThat(receiver.received()).hasSize(3);
        assertThat(hooks.log(id))
                .extracting(delivery -> delivery.get("status"))
                .containsExactly("DELIVERED", "DELIVERED");
    }

    @Test
    void fiveDeliveriesGivenUpInARowParkTheWebhook() {
        receiver.answering(500);
        String id = hooks.create(receiver, "lotteries").text("id");
        for (int event = 1; event <= 5; event++) {
            assertThat(webhook(id).text("status")).isEqualTo("ACTIVE");
            hooks.tell(hooks.event("lottery.draw.completed", "event " + event));
            for (int retry = 1; retry <= 5; retry++) {
                hooks.pass(Duration.ofMinutes(3));
            }
        }

        assertThat(webhook(id).members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "failing");
    }

    @Test
    void fiveDaysWithoutOneThatArrivesParkTheWebhook() {
        receiver.answering(500);
        String id = hooks.create(receiver, "standard").text("id");
        for (int day = 0; day < 5; day++) {
            hooks.tell(hooks.event("lottery.draw.completed", "day " + day));
            assertThat(webhook(id).text("status")).isEqualTo("ACTIVE");
            installation.clock().forward(Duration.ofDays(1));
        }

        hooks.tell(hooks.event("lottery.draw.completed", "day 5"));

        assertThat(webhook(id).members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "failing");
    }

    @Test
    void oneThatArrivesBreaksTheRow() {
        String id = hooks.create(receiver, "lotteries").text("id");
        for (int event = 1; event <= 6; event++) {
            receiver.answering(event == 4 ? 200 : 500);
            hooks.tell(hooks.event("lottery.draw.completed", "event " + event));
            for (int retry = 1; retry <= 5; retry++) {
                hooks.pass(Duration.ofMinutes(3));
            }
        }

        assertThat(webhook(id).text("status")).isEqualTo("ACTIVE");
    }

    @Test
    void anEventToldManyTimesIsOneDelivery() {
        String id = hooks.create(receiver, "standard").text("id");
        DomainEvent event = hooks.event("lottery.draw.completed", "one");
        DomainEvent[] often = new DomainEvent[10];
        Arrays.fill(often, event);

        hooks.tell(event);
        hooks.tell(often);

        assertThat(receiver.received()).hasSize(1);
        assertThat(hooks.log(id)).hasSize(1);
    }

    @Test
    void theLogTellsWhatWasTriedAndNothingOfWhatWasAnswered() {
        receiver.answering(500);
        String id = hooks.create(receiver, "standard").text("id");
        hooks.tell(hooks.event("lottery.draw.completed", "one"));
        receiver.close();
        hooks.pass(Duration.ofSeconds(5));

        assertThat(String.valueOf(hooks.log(id).getFirst().get("attempts")))
                .contains("statusCode=500, error=status")
                .contains("statusCode=null, error=connection_refused")
                .doesNotContain("127.0.0.1");
    }

    private String status(String webhook) {
        return String.valueOf(hooks.log(webhook).getFirst().get("status"));
    }

    private Answered webhook(String id) {
        return hooks.operator(
                GetWebhookFunction::new, GatewayCall.of("GET", "/").path("webhookId", id));
    }

    private Answered update(String id, String change) {
        return hooks.operator(
                UpdateWebhookFunction::new,
                GatewayCall.of("PUT", "/").path("webhookId", id).json(change));
    }

    private Answered redrive(String id) {
        return hooks.operator(
                RedriveDeliveriesFunction::new,
                GatewayCall.of("POST", "/").json("{\"webhook\":\"" + id + "\"}"));
    }
}
