package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.aws.EventBridgeBus;
import fairdraw.aws.SchedulerTriggers;
import fairdraw.aws.SqsQueues;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.testing.ShortPause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The adapters of queue, bus and scheduler, on the engines that run the template. */
@ExtendWith(Product.Shared.class)
final class AdaptersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Product product;
    private final Deployment deployment;
    private final SqsClient sqs;
    private final SchedulerClient scheduler;
    private final EventBridgeClient events;
    private final SqsQueues queues;

    AdaptersTest(Product product) {
        this.product = product;
        deployment = product.deployment();
        sqs = deployment.client(SqsClient.builder());
        scheduler = deployment.client(SchedulerClient.builder());
        events = deployment.client(EventBridgeClient.builder());
        queues = new SqsQueues(sqs, new ShortPause());
    }

    @AfterEach
    void close() {
        sqs.close();
        scheduler.close();
        events.close();
    }

    @Test
    void allMessagesArriveInTheQueue() {
        String mark = UUID.randomUUID().toString();
        List<String> bodies = IntStream.range(0, 23).mapToObj(i -> mark + " é " + i).toList();
        String queue = deployment.physicalId("ScheduleDeadLetters");

        queues.sendAll(queue, bodies);

        List<String> arrived = new ArrayList<>();
        Running.await(
                () -> {
                    arrived.addAll(receive(queue, mark));
                    return Optional.of(arrived).filter(all -> all.size() >= bodies.size());
                },
                "not all messages arrived");
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(bodies);
    }

    @Test
    void anEventComesThroughBusRuleAndQueueToWhoeverSubscribed() {
        String organisation = product.partner().organisation();
        Tenant tenant = new Tenant(new OrganisationId(organisation), Mode.TEST);
        try (Receiver receiver = Receiver.of(product, organisation, "test")) {
            new EventBridgeBus(events, deployment.physicalId("EventBus"), new ShortPause())
                    .publish(
                            List.of(
                                    DomainEvent.once(
                                            EventName.DRAW_COMPLETED,
                                            tenant,
                                            "thing",
                                            NOW,
                                            Map.of("mark", "é"))));

            JsonNode told =
                    Running.await(
                            () -> receiver.bodies().stream().findFirst(),
                            "the event did not arrive");
            assertThat(told.toString())
                    .isEqualTo(
                            "{\"type\":\"draw.completed\",\"timestamp\":\"2026-03-01T10:00:00Z\","
                                    + "\"data\":{\"mark\":\"é\"}}");
        }
    }

    @Test
    void aScheduleIsKeptReplacedAndForgotten() {
        Draw draw = draw(new DrawId(UUID.randomUUID().toString()));
        String advance = "arn:aws:sqs:us-east-1:000000000000:advance";
        SchedulerTriggers triggers =
                new SchedulerTriggers(
                        scheduler,
                        queues,
                        new SchedulerTriggers.Settings(
                                deployment.physicalId("ScheduleGroup"),
                                "arn:aws:iam::000000000000:role/schedules",
                                advance,
                                "http://nowhere",
                                "arn:aws:sqs:us-east-1:000000000000:dead"),
                        InstantSource.fixed(NOW));
        Instant far = Instant.parse("2099-03-01T20:00:00Z");

        triggers.at(draw, "close", far);
        triggers.at(draw, "close", far.plus(Duration.ofMinutes(1)));

        GetScheduleResponse kept = schedule(draw.id() + ".close");
        assertThat(kept.scheduleExpression()).isEqualTo("at(2099-03-01T20:01:00)");
        assertThat(kept.scheduleExpressionTimezone()).isEqualTo("UTC");
        assertThat(kept.actionAfterCompletionAsString()).isEqualTo("DELETE");
        assertThat(kept.target().arn()).isEqualTo("arn:aws:scheduler:::aws-sdk:sqs:sendMessage");
        assertThat(kept.target().deadLetterConfig().arn()).endsWith(":dead");
        assertThat(kept.target().input())
                .contains("\"MessageGroupId\":\"" + draw.tenant().organisation() + "\"")
                .contains(draw.id().text());

        triggers.forget(draw, "close");
        triggers.forget(draw, "close");
        assertThatThrownBy(() -> schedule(draw.id() + ".close"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static Draw draw(DrawId id) {
        var rules =
                new EntrantRules(
                        id,
                        Mode.TEST,
                        new DrawTimes(NOW, NOW.plusSeconds(60), NOW.plusSeconds(70)),
                        new BeaconRule(BeaconChain.QUICKNET, 10, 1_000),
                        OptionalInt.empty(),
                        1,
                        1,
                        600,
                        false,
                        OptionalInt.empty(),
                        About.NOTHING);
        return new Draw(
                new Tenant(new OrganisationId("org_1"), Mode.TEST),
                id,
                new GiveawayOccasion(
                        Optional.empty(),
                        "seq_1",
                        "UTC",
                        true,
                        true,
                        "seed",
                        false,
                        Optional.empty(),
                        false),
                rules,
                rules.hash(),
                Spread.DEFAULT,
                1,
                new Progress.Scheduled(),
                1,
                NOW,
                0,
                Optional.empty(),
                NOW,
                NOW);
    }

    private GetScheduleResponse schedule(String name) {
        return scheduler.getSchedule(
                get -> get.groupName(deployment.physicalId("ScheduleGroup")).name(name));
    }

    /** Takes the messages that contain the mark from the queue; the others stay. */
    private List<String> receive(String queue, String mark) {
        List<Message> ours =
                sqs
                        .receiveMessage(receive ->
                                receive.queueUrl(queue)
                                        .maxNumberOfMessages(10)
                                        .visibilityTimeout(1))
                        .messages()
                        .stream()
                        .filter(message -> message.body().contains(mark))
                        .toList();
        ours.forEach(message ->
                sqs.deleteMessage(
                        delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle())));
        return ours.stream().map(Message::body).toList();
    }
}
