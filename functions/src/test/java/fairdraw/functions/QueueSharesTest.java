package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.engines.template.Template;
import fairdraw.functions.installation.FakeQueues;
import fairdraw.functions.installation.FakeQueues.Received;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.template.YamlNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits of organisations for each other in a queue that they share, and the template's part. */
final class QueueSharesTest {

    /** From so many messages on the way a fair queue takes a group for noisy. */
    private static final int NOISY = 30;

    /**
     * The receipts after which a message that failed for transient reasons is replaced by a copy.
     */
    private static final int FRESH = 5;

    private static final String ORGANISATION = "$.detail.organisation";

    private final DeployedTemplate template = new DeployedTemplate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EntriesQueue",
                "CartsQueue",
                "AdvanceQueue",
                "SegmentsQueue",
                "ParkedRecordsQueue"
            })
    void thousandsOfOneDelayAnotherByNone(String queue) {
        var queues =
                new FakeQueues(
                        Template.ofProject(),
                        new MovableClock(Instant.parse("2026-07-01T12:00:00Z")));
        for (int i = 0; i < 5_000; i++) {
            queues.send(queue, "noisy", Optional.of("org_noisy"), Optional.of(0L));
        }
        List<Received> underWay = new ArrayList<>();
        for (int i = 0; i < consumers(queue); i++) {
            underWay.add(queues.receive(queue).orElseThrow());
        }

        queues.send(queue, "quiet", Optional.of("org_quiet"), Optional.of(0L));
        queues.delete(queue, underWay.getFirst().id());

        assertThat(queues.receive(queue)).map(Received::body).contains("quiet");
    }

    @Test
    void aSlowMessageKeepsNoOtherAndEnoughAreUnderWayToTellWhoIsNoisy() {
        assertThat(
                        List.of(
                                "EntriesQueue",
                                "CartsQueue",
                                "AdvanceQueue",
                                "SegmentsQueue",
                                "ParkedRecordsQueue"))
                .allSatisfy(queue -> {
                    assertThat(source(queue).at("BatchSize").number()).isEqualTo(1);
                    assertThat(consumers(queue)).isGreaterThan(NOISY);
                });
    }

    @Test
    void everyRuleNamesTheOrganisationOfAnEventAndTriesForADay() {
        assertThat(template.resources("AWS::Events::Rule").values())
                .isNotEmpty()
                .flatMap(rule -> rule.at("Properties", "Targets").elements())
                .allSatisfy(target -> {
                    assertThat(target.at("SqsParameters", "MessageGroupId").text())
                            .isEqualTo(ORGANISATION);
                    assertThat(target.at("RetryPolicy", "MaximumEventAgeInSeconds").number())
                            .isEqualTo(86_400);
                    assertThat(target.at("RetryPolicy", "MaximumRetryAttempts").number())
                            .isEqualTo(185);
                });
    }

    @Test
    void noConsumedQueueGivesUpBeforeACopyCouldBeMade() {
        Map<String, YamlNode> queues = template.resources("AWS::SQS::Queue");
        assertThat(
                        template.functions().values().stream()
                                .flatMap(function -> template.events(function, "SQS").stream()))
                .isNotEmpty()
                .allSatisfy(source -> {
                    YamlNode queue =
                            template.at(
                                    "Resources",
                                    DeployedTemplate.owner(source.at("Queue")),
                                    "Properties");
                    assertThat(queue.at("RedrivePolicy", "maxReceiveCount").number())
                            .isBetween(FRESH, 2 * FRESH);
                });
        assertThat(queues.values())
                .allSatisfy(queue ->
                        assertThat(queue.at("Properties", "MessageRetentionPeriod").number())
                                .isGreaterThanOrEqualTo(345_600));
    }

    /** An outage of a stream's reader is waited for as long as the stream keeps records. */
    @Test
    void everyReaderOfAStreamTriesAsOftenAsItMay() {
        assertThat(
                        template.functions().values().stream()
                                .flatMap(
                                        function -> template.events(function, "DynamoDB").stream()))
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.at("MaximumRetryAttempts").number()).isEqualTo(10_000));
    }

    private int consumers(String queue) {
        return source(queue).at("ScalingConfig", "MaximumConcurrency").number();
    }

    private YamlNode source(String queue) {
        return template.functions().values().stream()
                .flatMap(function -> template.events(function, "SQS").stream())
                .filter(source -> DeployedTemplate.owner(source.at("Queue")).equals(queue))
                .findFirst()
                .orElseThrow();
    }
}
