package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.CloudFormation.Resource;
import fairdraw.local.Product.Partner;
import fairdraw.local.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The stack of the template on CloudFormation, by the commands of the deployment: complete,
 * unchanged by a second deployment, restored beside itself with another value, rotated, and gone
 * when deleted.
 */
@ExtendWith(Product.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
@Isolated("it deletes what others use")
final class DeployedStackTest {

    private static final String NAME = StackDeployment.NAME;
    private static final String RESTORED = "fairdraw-restored";
    private static final String ORIGIN = "https://restored.example";
    private static final Set<String> TABLES =
            Set.of(
                    "Access",
                    "Campaigns",
                    "Carts",
                    "Consumers",
                    "Draws",
                    "Lotteries",
                    "Register",
                    "Webhooks");

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

        assertThat(run("deploy", "--stack", NAME)).contains("is deployed already");

        assertThat(resources()).isEqualTo(before);
        assertThat(product.get("/.well-known/jwks.json").status()).isEqualTo(200);
    }

    /** The versions and stages of an update are judged in the translated templates. */
    @Test
    @Order(2)
    void whatAnotherValueWouldChangeIsShown() {
        assertThat(run("deploy", "--stack", NAME, "--show", "--set", "CorsOrigin=" + ORIGIN))
                .containsPattern("Add +AWS::Lambda::Version EnterLotteryFunctionVersion")
                .containsPattern("Modify +AWS::Lambda::Alias EnterLotteryFunctionAliaslive")
                .containsPattern("Add +AWS::ApiGateway::Deployment")
                .contains("AWS::CloudFormation::Stack Operator")
                .doesNotContain("AWS::CloudFormation::Stack Data");
        assertThat(resources()).extracting(Resource::status).containsOnly("CREATE_COMPLETE");
    }

    @Test
    @Order(3)
    void eachSecretIsRotatedAndKeepsItsFormerGenerations() {
        Map<String, Map<String, String>> before = secrets();
        assertThat(before).isNotEmpty();

        String printed = run("rotate", "--stack", NAME);

        Map<String, Map<String, String>> after = secrets();
        before.forEach((secret, generations) -> {
            assertThat(printed).contains(secret + ": generation 2");
            assertThat(after.get(secret)).containsAllEntriesOf(generations).containsKey("2");
        });
        assertThatThrownBy(() -> run("rotate", "--stack", NAME))
                .hasMessageContaining("was rotated 0 minutes ago");
    }

    /** LocalStack has no recovery of tables, so they are copied. */
    @Test
    @Order(3)
    void restoredTablesGoUnderANewStackWithAnotherValue() throws Exception {
        Partner partner = product.partner();
        product.lottery(partner, "restored", Instant.now().plus(Duration.ofDays(1)));

        run(
                "restore",
                "--stack",
                NAME,
                "--as",
                RESTORED,
                "--copy",
                "--set",
                "CorsOrigin=" + ORIGIN);

        HttpResponse<String> answer = available(deployment.apiOf(RESTORED), partner);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"slug\":\"restored\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(available(deployment.api(), partner).headers().map())
                .extractingByKey("access-control-allow-origin")
                .isEqualTo(List.of("*"));
        run("delete", "--stack", RESTORED, "--with-data", RESTORED);
        assertThat(new Leftovers(deployment, RESTORED).names())
                .isEqualTo(
                        TABLES.stream()
                                .map(table -> RESTORED + "-" + table)
                                .collect(Collectors.toSet()));
    }

    @Test
    @Order(4)
    void deletedItLeavesOnlyWhatItRetains() {
        Set<String> retained =
                Stream.concat(
                                TABLES.stream(),
                                Stream.concat(
                                        secrets().keySet().stream(), Stream.of("FunctionsLog")))
                        .map(deployment::physicalId)
                        .collect(Collectors.toSet());
        assertThat(leftovers().names()).hasSizeGreaterThan(100).containsAll(retained);

        String printed = run("delete", "--stack", NAME);

        assertThat(printed.lines()).containsAll(retained.stream().map("kept "::concat).toList());
        assertThat(leftovers().names()).isEqualTo(retained);
    }

    private String run(String command, String... arguments) {
        return deployment.commands().run(command, arguments);
    }

    private static HttpResponse<String> available(URI api, Partner partner) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(api + "/v1/lotteries/available"))
                            .header("X-API-Secret", partner.test())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Returns the generations of each secret of the stack. */
    private Map<String, Map<String, String>> secrets() {
        try (SecretsManagerClient client = deployment.client(SecretsManagerClient.builder())) {
            return deployment.data().resources().stream()
                    .filter(resource -> resource.type().equals("AWS::SecretsManager::Secret"))
                    .collect(
                            Collectors.toMap(
                                    Resource::logicalId,
                                    resource ->
                                            generations(
                                                    client.getSecretValue(get ->
                                                                    get.secretId(
                                                                            resource.physicalId()))
                                                            .secretString())));
        }
    }

    private static Map<String, String> generations(String secret) {
        return Json.parse(secret.getBytes(StandardCharsets.UTF_8)).properties().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, generation -> generation.getValue().asText()));
    }

    /** Every resource of the stack and of its applications. */
    private List<Resource> resources() {
        return Stream.of(deployment.stack(), deployment.operator(), deployment.data())
                .flatMap(stack -> stack.resources().stream())
                .toList();
    }

    private Leftovers leftovers() {
        return new Leftovers(deployment, NAME);
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
