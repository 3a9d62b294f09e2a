package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.CloudFormation.Resource;
import fairdraw.local.Product.Partner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

/**
 * The stack of the template on CloudFormation: complete, unchanged by a second deployment, and gone
 * when deleted.
 */
@ExtendWith(Product.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
@Isolated("it deletes what others use")
final class DeployedStackTest {

    private final Product product;
    private final StackDeployment deployment;

    DeployedStackTest(Product product) {
        this.product = product;
        this.deployment = (StackDeployment) product.deployment();
    }

    @Test
    @Order(1)
    void everyResourceIsComplete() {
        List<Resource> resources = resources();

        assertThat(resources)
                .hasSizeGreaterThan(300)
                .allSatisfy(resource ->
                        assertThat(resource.status())
                                .as(resource.toString())
                                .isEqualTo("CREATE_COMPLETE"));
        Template template =
                Template.read(Path.of("../../template.yaml"), new Names("us-east-1", ""), Map.of());
        assertThat(resources.stream().map(Resource::logicalId))
                .containsAll(template.functions().stream().map(function -> function.id()).toList());
    }

    @Test
    @Order(1)
    void aDrawHasItsSchedulesAndTheMinuteHasThree() {
        Partner partner = product.partner();
        Instant drawAt = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        product.lottery(partner, "planned", drawAt);
        String drawId =
                product.operator(
                                "GET",
                                "/organisations/" + partner.organisation() + "/test/draws",
                                "")
                        .json()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText();

        GetScheduleResponse close = schedule(drawId + ".close");
        assertThat(close.scheduleExpression())
                .isEqualTo("at(" + drawAt.minusSeconds(5).toString().replace("Z", "") + ")");
        assertThat(close.target().arn()).endsWith(":aws-sdk:sqs:sendMessage");
        assertThat(close.target().deadLetterConfig().arn()).endsWith(nameOf("ScheduleDeadLetters"));
        assertThat(close.target().input()).contains(nameOf("AdvanceQueue"), drawId);
        try (EventBridgeClient events = deployment.client(EventBridgeClient.builder())) {
            for (String function :
                    List.of("SweepDrawsFunction", "SweepWebhooksFunction", "PlanDrawsFunction")) {
                String rule = physicalName(function + "Tick");
                DescribeRuleResponse tick = events.describeRule(describe -> describe.name(rule));
                assertThat(tick.scheduleExpression()).isEqualTo("rate(1 minute)");
                assertThat(tick.state()).isEqualTo(RuleState.ENABLED);
                assertThat(events.listTargetsByRule(list -> list.rule(rule)).targets())
                        .singleElement()
                        .satisfies(target ->
                                assertThat(target.arn()).endsWith(deployment.physicalId(function)));
            }
        }
    }

    @Test
    @Order(2)
    void deployedAgainItStaysAsItIs() {
        List<Resource> before = resources();

        var answer = deployment.stack().update(deployment.upload(), deployment.parameters());

        if (answer.status() == 200) {
            assertThat(StackDeployment.await(deployment.stack())).isEqualTo("UPDATE_COMPLETE");
        } else {
            assertThat(answer.body()).contains("No updates are to be performed");
        }
        assertThat(resources()).isEqualTo(before);
        assertThat(product.get("/.well-known/draw-keys.json").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void deletedItLeavesOnlyWhatItRetains() {
        Set<String> retained =
                Stream.of(
                                "Access",
                                "Campaigns",
                                "Carts",
                                "Consumers",
                                "Draws",
                                "Lotteries",
                                "Webhooks",
                                "RootSecret",
                                "FunctionsLog")
                        .map(deployment::physicalId)
                        .collect(Collectors.toSet());
        assertThat(leftovers().names()).hasSizeGreaterThan(100).containsAll(retained);

        deployment.stack().delete();

        assertThat(StackDeployment.await(deployment.stack()))
                .isIn("DELETE_COMPLETE", "ValidationError");
        assertThat(leftovers().names()).isEqualTo(retained);
    }

    /** Every resource of the stack and of its applications. */
    private List<Resource> resources() {
        return Stream.of(deployment.stack(), deployment.operator(), deployment.data())
                .flatMap(stack -> stack.resources().stream())
                .toList();
    }

    private Leftovers leftovers() {
        return new Leftovers(deployment, StackDeployment.NAME);
    }

    private String physicalName(String logicalId) {
        return deployment.physicalId(logicalId);
    }

    private String nameOf(String queue) {
        String url = deployment.physicalId(queue);
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private GetScheduleResponse schedule(String name) {
        try (SchedulerClient scheduler = deployment.client(SchedulerClient.builder())) {
            return scheduler.getSchedule(
                    get -> get.groupName(deployment.physicalId("ScheduleGroup")).name(name));
        }
    }
}
