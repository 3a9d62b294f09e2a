package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.operator.webhooks.GetWebhookFunction;
import fairdraw.functions.operator.webhooks.RedriveDeliveriesFunction;
import fairdraw.functions.operator.webhooks.UpdateWebhookFunction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RetriesTest {

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @ParameterizedTest
    @CsvSource({
        "standard, PT5S PT5M PT30M PT2H PT5H PT10H PT14H PT20H PT24H",
        "lotteries, PT3M PT3M PT3M PT3M PT3M",
        "draws, PT1M PT5M PT30M PT2H PT6H PT12H PT24H"
    })
    void aFailedDeliveryIsTriedAgainAtThePublishedTimesAndThenGivenUp(String format, String waits) {
        bench.receiver().answering(500);
        String id = bench.hooks().create(bench.receiver(), format).text("id");
        String type = format.equals("draws") ? "draw.completed" : "lottery.draw.completed";

        bench.hooks().tell(bench.hooks().event(type, "one"));

        int attempts = 1;
        for (String wait : waits.split(" ", -1)) {
            Duration whole = Duration.parse(wait);
            bench.hooks().pass(whole.minusSeconds(2));
            assertThat(bench.receiver().received()).as("before " + wait).hasSize(attempts);
            bench.hooks().pass(Duration.ofSeconds(2));
            assertThat(bench.receiver().received()).as("after " + wait).hasSize(++attempts);
        }
        assertThat(status(id)).isEqualTo("FAILED");
        bench.hooks().pass(Duration.ofDays(3));
        assertThat(bench.receiver().received()).hasSize(attempts);
    }

    @Test
    void allAttemptsHaveOneIdAndEachItsOwnTime() {
        bench.receiver().answering(503);
        bench.hooks().create(bench.receiver(), "standard");

        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));
        bench.hooks().pass(Duration.ofSeconds(5));
        bench.receiver().answering(200);
        bench.hooks().pass(Duration.ofMinutes(5));

        assertThat(bench.receiver().received())
                .hasSize(3)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(bench.receiver().received().getFirst().header("webhook-id"));
        assertThat(
                        bench.receiver().received().stream()
                                .map(request -> request.header("webhook-timestamp"))
                                .collect(Collectors.toSet()))
                .hasSize(3);
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForEver() {
        bench.receiver().answering(_ -> new Receiver.Answer(429, Map.of("Retry-After", "3600")));
        bench.hooks().create(bench.receiver(), "standard");
        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));

        bench.hooks().pass(Duration.ofMinutes(59));
        assertThat(bench.receiver().received()).hasSize(1);
        bench.receiver()
                .answering(_ -> new Receiver.Answer(503, Map.of("Retry-After", "99999999")));
        bench.hooks().pass(Duration.ofMinutes(1));
        assertThat(bench.receiver().received()).hasSize(2);
        bench.receiver().answering(200);
        bench.hooks().pass(Duration.ofHours(24));
        assertThat(bench.receiver().received()).hasSize(3);
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            bench.receiver()
                    .answering(_ -> new Receiver.Answer(307, Map.of("Location", elsewhere.url())));
            String id = bench.hooks().create(bench.receiver(), "standard").text("id");

            bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));

            assertThat(elsewhere.received()).isEmpty();
            assertThat(status(id)).isEqualTo("PENDING");
        }
    }

    @Test
    void goneParksTheWebhookAndWhatHappensIsKeptUntilSomebodyAsksForIt() {
        bench.receiver().answering(410);
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));
        assertThat(webhook(id).members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "gone");

        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "two"));
        bench.receiver().answering(200);
        assertThat(redrive(id).status()).isEqualTo(409);
        assertThat(bench.receiver().received()).hasSize(1);
        assertThat(update(id, "{\"status\":\"ACTIVE\"}").text("status")).isEqualTo("ACTIVE");
        assertThat(redrive(id).body()).isEqualTo("{\"redriven\":2,\"more\":false}");
        bench.hooks().attemptDue();

        assertThat(bench.receiver().received()).hasSize(3);
        assertThat(bench.hooks().log(id))
                .extracting(delivery -> delivery.get("status"))
                .containsExactly("DELIVERED", "DELIVERED");
    }

    @Test
    void whatHasArrivedIsSentAgainWhenItIsAskedFor() {
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));
        assertThat(status(id)).isEqualTo("DELIVERED");
        String delivery = String.valueOf(bench.hooks().log(id).getFirst().get("id"));

        assertThat(redrive(id).body()).as("all").isEqualTo("{\"redriven\":0,\"more\":false}");
        assertThat(redrive("delivery", delivery).body())
                .isEqualTo("{\"redriven\":1,\"more\":false}");
        assertThat(redrive("delivery", delivery).status()).as("on its way").isEqualTo(409);
        bench.hooks().attemptDue();

        assertThat(status(id)).isEqualTo("DELIVERED");
        assertThat(bench.receiver().received())
                .extracting(request -> request.header("webhook-id"))
                .as("the id by which a receiver knows what it has taken")
                .hasSize(2)
                .containsOnly(delivery.substring(delivery.indexOf('.') + 1));
    }

    @Test
    void fiveDaysWithoutOneThatArrivesParkTheWebhook() {
        bench.receiver().answering(500);
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        for (int day = 0; day < 5; day++) {
            bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "day " + day));
            assertThat(webhook(id).text("status")).isEqualTo("ACTIVE");
            bench.installation().clock().forward(Duration.ofDays(1));
        }

        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "day 5"));

        assertThat(webhook(id).members())
                .containsEntry("status", "PARKED")
                .containsEntry("parkedFor", "failing");
    }

    @Test
    void anEventToldManyTimesIsOneDelivery() {
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        DomainEvent event = bench.hooks().event("lottery.draw.completed", "one");
        DomainEvent[] often = new DomainEvent[10];
        Arrays.fill(often, event);

        bench.hooks().tell(event);
        bench.hooks().tell(often);

        assertThat(bench.receiver().received()).hasSize(1);
        assertThat(bench.hooks().log(id)).hasSize(1);
    }

    @Test
    void theLogTellsWhatWasTriedAndNothingOfWhatWasAnswered() {
        bench.receiver().answering(500);
        String id = bench.hooks().create(bench.receiver(), "standard").text("id");
        bench.hooks().tell(bench.hooks().event("lottery.draw.completed", "one"));
        bench.receiver().close();
        bench.hooks().pass(Duration.ofSeconds(5));

        assertThat(String.valueOf(bench.hooks().log(id).getFirst().get("attempts")))
                .contains("statusCode=500, error=status")
                .contains("statusCode=null, error=connection_refused")
                .doesNotContain("127.0.0.1");
    }

    private String status(String webhook) {
        return String.valueOf(bench.hooks().log(webhook).getFirst().get("status"));
    }

    private Answered webhook(String id) {
        return bench.hooks()
                .operator(
                        GetWebhookFunction::new, GatewayCall.of("GET", "/").path("webhookId", id));
    }

    private Answered update(String id, String change) {
        return bench.hooks()
                .operator(
                        UpdateWebhookFunction::new,
                        GatewayCall.of("PUT", "/").path("webhookId", id).json(change));
    }

    private Answered redrive(String id) {
        return redrive("webhook", id);
    }

    private Answered redrive(String what, String id) {
        return bench.hooks()
                .operator(
                        RedriveDeliveriesFunction::new,
                        GatewayCall.of("POST", "/").json("{\"%s\":\"%s\"}".formatted(what, id)));
    }
}
