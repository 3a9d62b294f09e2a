package fairdraw.functions.template;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.KnownBeacon;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.functions.http.ExposedHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables, queues, streams and gateway responses of the template. */
class TemplateResourcesTest {

    private final DeployedTemplate template = new DeployedTemplate();

    @Test
    void everyParameterHasADefault() {
        assertThat(template.at("Parameters").members().values())
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.find("Default")).isPresent());
    }

    @Test
    void newDrawsNameQuicknetForWhichAtLeastThreeRelaysAnswer() {
        var beacons = KnownBeacon.parse(template.at("Parameters", "Beacons", "Default").text());

        assertThat(beacons)
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.chain()).isEqualTo(BeaconChain.QUICKNET);
                    assertThat(known.relays())
                            .hasSizeGreaterThanOrEqualTo(3)
                            .doesNotHaveDuplicates()
                            .allMatch(relay -> relay.getScheme().equals("https"));
                });
        assertThat(template.at("Parameters", "NewDrawsBeacon", "Default").text())
                .isEqualTo(BeaconChain.QUICKNET.chainHash());
    }

    @Test
    void whatHoldsDataOutlivesTheStack() {
        Stream<YamlNode> lasting =
                Stream.of("AWS::DynamoDB::Table", "AWS::SecretsManager::Secret")
                        .flatMap(type -> template.resources(type).values().stream());

        assertThat(lasting)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(resource -> {
                    assertThat(resource.at("DeletionPolicy").text())
                            .isEqualTo("RetainExceptOnCreate");
                    assertThat(resource.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
                });
    }

    @Test
    void whatLastsIsInAnApplicationOfItsOwnAndCanBeGivenInstead() {
        for (String type : List.of("AWS::DynamoDB::Table", "AWS::SecretsManager::Secret")) {
            assertThat(template.resources(type)).isNotEmpty();
            template.resources(type)
                    .forEach((id, resource) -> {
                        assertThat(template.data().at("Resources", id)).isEqualTo(resource);
                        String given = id + (type.endsWith("Table") ? "Table" : "Arn");
                        assertThat(template.at("Parameters", given, "Default").text()).isEmpty();
                        assertThat(
                                        template.data()
                                                .at("Conditions", resource.at("Condition").text())
                                                .elements())
                                .map(YamlNode::text)
                                .containsExactly(given, "");
                    });
        }
    }

    @Test
    void everyStreamThatIsReadCanBeGivenWithItsTable() {
        assertThat(consumers("DynamoDB"))
                .isNotEmpty()
                .allSatisfy(reader ->
                        assertThat(template.at("Parameters").members())
                                .containsKey(
                                        DeployedTemplate.owner(reader.at("Stream")) + "Stream"));
    }

    @Test
    void everyTableIsOnDemandAndCanBeRestored() {
        assertThat(template.resources("AWS::DynamoDB::Table").values())
                .isNotEmpty()
                .map(table -> table.at("Properties"))
                .allSatisfy(table -> {
                    assertThat(table.at("BillingMode").text()).isEqualTo("PAY_PER_REQUEST");
                    assertThat(table.at("DeletionProtectionEnabled").function()).isEqualTo("Ref");
                    assertThat(
                                    table.at(
                                                    "PointInTimeRecoverySpecification",
                                                    "PointInTimeRecoveryEnabled")
                                            .text())
                            .isEqualTo("true");
                });
    }

    @Test
    void everyConsumedQueueHasADeadLetterQueueAndAnswersMessageByMessage() {
        Map<String, YamlNode> queues = template.resources("AWS::SQS::Queue");
        template.functions()
                .forEach((name, function) -> {
                    for (YamlNode source : template.events(function, "SQS")) {
                        YamlNode queue =
                                template.at(
                                        "Resources",
                                        DeployedTemplate.owner(source.at("Queue")),
                                        "Properties");
                        assertThat(
                                        DeployedTemplate.owner(
                                                queue.at("RedrivePolicy", "deadLetterTargetArn")))
                                .isIn(queues.keySet());
                        assertThat(queue.at("VisibilityTimeout").number())
                                .as("a message stays hidden while %s works on it", name)
                                .isGreaterThan(timeout(function));
                        assertThat(batchAnswers(source)).isTrue();
                    }
                });
        assertThat(consumers("SQS")).isNotEmpty();
    }

    @Test
    void aStreamHasAtMostTwoReadersWhoAnswerRecordByRecord() {
        List<YamlNode> readers = consumers("DynamoDB");

        assertThat(readers).isNotEmpty().allMatch(TemplateResourcesTest::batchAnswers);
        assertThat(
                        readers.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                reader ->
                                                        DeployedTemplate.owner(reader.at("Stream")),
                                                Collectors.counting()))
                                .values())
                .allMatch(count -> count <= 2);
    }

    @Test
    void everyScheduleHasADeadLetterQueue() {
        assertThat(consumers("Schedule"))
                .isNotEmpty()
                .allSatisfy(schedule ->
                        assertThat(DeployedTemplate.owner(schedule.at("DeadLetterConfig", "Arn")))
                                .isEqualTo("ScheduleDeadLetters"));
    }

    /**
     * A stream's batch, an asynchronous invocation and a rule's event each have a destination for
     * failures.
     */
    @Test
    void everyAsynchronousTargetHasAFailureDestination() {
        assertThat(consumers("DynamoDB"))
                .isNotEmpty()
                .allSatisfy(reader -> {
                    assertThat(failures(reader)).isEqualTo("StreamDeadLetters");
                    assertThat(reader.at("MaximumRetryAttempts").number()).isPositive();
                });
        assertThat(template.functions().values())
                .filteredOn(function -> !template.events(function, "Schedule").isEmpty())
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(failures(function.at("EventInvokeConfig")))
                                .isEqualTo("ScheduleDeadLetters"));
        assertThat(template.resources("AWS::Events::Rule").values())
                .isNotEmpty()
                .flatMap(rule -> rule.at("Properties", "Targets").elements())
                .allSatisfy(target ->
                        assertThat(DeployedTemplate.owner(target.at("DeadLetterConfig", "Arn")))
                                .endsWith("DeadLetters"));
    }

    @Test
    void everyQueueHasADeadLetterQueueUnlessItIsOne() {
        assertThat(template.resources("AWS::SQS::Queue"))
                .isNotEmpty()
                .allSatisfy((name, queue) ->
                        assertThat(queue.at("Properties").find("RedrivePolicy").isPresent())
                                .as(name)
                                .isNotEqualTo(isForWhatFailed(name)));
    }

    @Test
    void everyFunctionLogsToOneGroupThatForgets() {
        assertThat(template.at("Globals", "Function", "LoggingConfig", "LogGroup").text())
                .isEqualTo("FunctionsLog");
        assertThat(template.functions().values())
                .allSatisfy(function -> assertThat(function.find("LoggingConfig")).isEmpty());
        assertThat(template.resources("AWS::Logs::LogGroup"))
                .containsOnlyKeys("FunctionsLog", "ApiLog");
        assertThat(template.resources("AWS::Logs::LogGroup").values())
                .allSatisfy(group ->
                        assertThat(group.at("Properties", "RetentionInDays").function())
                                .isEqualTo("Ref"));
    }

    @Test
    void theGatewaysOwnAnswersAreValidOnEverySurface() {
        assertThat(template.at("Globals", "Api", "GatewayResponses").members().values())
                .isNotEmpty()
                .allSatisfy(answer -> {
                    YamlNode body =
                            YamlNode.parse(
                                    answer.where(),
                                    answer.at("ResponseTemplates", "application/json").text());
                    assertThat(body.members().keySet())
                            .containsSubsequence("status", "message", "error", "detail");
                    assertThat(body.at("status").text()).isEqualTo("error");
                    assertThat(body.find("code").map(YamlNode::text))
                            .isEqualTo(answer.find("StatusCode").map(YamlNode::text));
                    assertThat(
                                    answer.at(
                                                    "ResponseParameters",
                                                    "Headers",
                                                    ExposedHeaders.HEADER)
                                            .text())
                            .isEqualTo("'" + ExposedHeaders.VALUE + "'");
                    assertThat(
                                    Stream.of("message", "error", "detail")
                                            .map(body::at)
                                            .map(YamlNode::text)
                                            .distinct())
                            .hasSize(1);
                });
    }

    @Test
    void theGatewaysOwnAnswersExposeTheHeadersThatOursDo() {
        assertThat(template.at("Globals", "Api", "GatewayResponses").members().values())
                .flatMap(answer ->
                        answer
                                .at("ResponseParameters", "Headers")
                                .find(ExposedHeaders.HEADER)
                                .stream()
                                .toList())
                .allSatisfy(exposed ->
                        assertThat(exposed.text()).isEqualTo("'" + ExposedHeaders.VALUE + "'"));
    }

    /** The gateway's other refusals with 403, 415, 503 or 504 keep their status. */
    @Test
    void theGatewaysGeneralAnswersLeaveTheCodeAlone() {
        for (String kind : List.of("DEFAULT_4XX", "DEFAULT_5XX")) {
            assertThat(template.at("Globals", "Api", "GatewayResponses", kind).find("StatusCode"))
                    .isEmpty();
        }
    }

    /** On LocalStack, a rule that is created disabled and enabled later never fires. */
    @Test
    void everyTickIsARuleThatIsEnabled() {
        assertThat(consumers("Schedule"))
                .hasSize(3)
                .allSatisfy(tick -> {
                    assertThat(tick.at("Schedule").text()).isEqualTo("rate(1 minute)");
                    assertThat(tick.at("Enabled").text()).isEqualTo("true");
                });
        assertThat(consumers("ScheduleV2")).isEmpty();
    }

    private int timeout(YamlNode function) {
        return function.find("Timeout")
                .orElseGet(() -> template.at("Globals", "Function", "Timeout"))
                .number();
    }

    private List<YamlNode> consumers(String type) {
        return template.functions().values().stream()
                .flatMap(function -> template.events(function, type).stream())
                .toList();
    }

    private static String failures(YamlNode source) {
        return DeployedTemplate.owner(source.at("DestinationConfig", "OnFailure", "Destination"));
    }

    private static boolean isForWhatFailed(String queue) {
        return queue.endsWith("DeadLetters");
    }

    private static boolean batchAnswers(YamlNode source) {
        return source.at("FunctionResponseTypes").elements().stream()
                .map(YamlNode::text)
                .toList()
                .equals(List.of("ReportBatchItemFailures"));
    }
}
