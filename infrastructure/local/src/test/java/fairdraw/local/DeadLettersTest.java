package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Functions that fail without losing anything, on every path of asynchronous invocation. */
@ExtendWith(Product.Shared.class)
@Order(Integer.MAX_VALUE - 1)
@Isolated("it breaks functions that others use")
final class DeadLettersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Deployment deployment;
    private final LambdaClient lambda;
    private final SqsClient sqs;
    private final List<Runnable> mending = new ArrayList<>();

    DeadLettersTest(Product product) {
        deployment = product.deployment();
        lambda = deployment.client(LambdaClient.builder());
        sqs = deployment.client(SqsClient.builder());
    }

    @AfterEach
    void mend() {
        mending.forEach(Runnable::run);
        lambda.close();
        sqs.close();
    }

    @ParameterizedTest
    @CsvSource({"AdvanceQueue, 960", "SegmentsQueue, 180"})
    void whatNamesNoDrawEndsInTheDeadLettersOfDraws(String name, String timeout) {
        String queue = giveUpSoon(name);
        String poison = "no draw id " + UUID.randomUUID();
        sqs.setQueueAttributes(set ->
                set.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")));

        sqs.sendMessage(send -> send.queueUrl(queue).messageBody(poison));

        assertThat(awaitMessage("AdvanceDeadLetters", poison)).isEqualTo(poison);
        sqs.setQueueAttributes(set ->
                set.queueUrl(queue)
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, timeout)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SweepDrawsFunction", "PlanDrawsFunction"})
    void aTickThatFailsEndsInTheDeadLettersOfTheSchedules(String function) {
        takeTables(function);
        String mark = UUID.randomUUID().toString();

        // Repeated, because LocalStack loses what it passes to a function that is being updated.
        String failed =
                Running.await(
                        PATIENCE,
                        () -> {
                            lambda.invoke(invoke ->
                                    invoke.functionName(deployment.physicalId(function))
                                            .invocationType(InvocationType.EVENT)
                                            .payload(
                                                    SdkBytes.fromUtf8String(
                                                            "{\"mark\":\"" + mark + "\"}")));
                            return message("ScheduleDeadLetters", mark);
                        },
                        "nothing in ScheduleDeadLetters");
        assertThat(failed).contains(deployment.physicalId(function));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PublishEventsFunction", "FillDirectoryFunction"})
    void recordsThatABrokenReaderGaveUpAreNamedInTheDeadLettersOfTheStream(String function) {
        breakHandler(function);
        String name = deployment.physicalId(function);
        lambda.listEventSourceMappings(list -> list.functionName(name))
                .eventSourceMappings()
                .forEach(mapping ->
                        lambda.updateEventSourceMapping(
                                update -> update.uuid(mapping.uuid()).maximumRetryAttempts(1)));

        putTicket(UUID.randomUUID().toString());

        assertThat(awaitMessage("StreamDeadLetters", name)).contains("DDBStreamBatchInfo");
    }

    @Test
    void aRecordThatNobodyCanReadIsParkedWhole() {
        giveUpSoon("ParkedRecordsQueue");
        String mark = UUID.randomUUID().toString();

        putTicket(mark);

        String record =
                Running.await(
                        PATIENCE,
                        () ->
                                bodies("ParkedDeadLetters")
                                        .map(DeadLettersTest::decoded)
                                        .filter(text -> text.contains(mark))
                                        .findFirst(),
                        "no parked record");
        assertThat(record).contains("NewImage");
    }

    /**
     * Lets a queue count to two instead of ten until the test ends, since each count is a longer
     * wait; returns its URL.
     */
    private String giveUpSoon(String name) {
        String queue = deployment.physicalId(name);
        String policy =
                Objects.requireNonNull(
                        sqs.getQueueAttributes(get ->
                                        get.queueUrl(queue)
                                                .attributeNames(QueueAttributeName.REDRIVE_POLICY))
                                .attributes()
                                .get(QueueAttributeName.REDRIVE_POLICY));
        mending.add(() -> count(queue, policy));
        count(queue, policy.replaceFirst("(maxReceiveCount\\D+)10", "$12"));
        return queue;
    }

    private void count(String queue, String policy) {
        sqs.setQueueAttributes(set ->
                set.queueUrl(queue).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    }

    /** Stores an item that claims to be a ticket and is none. */
    private void putTicket(String mark) {
        try (DynamoDbClient tables = deployment.client(DynamoDbClient.builder())) {
            tables.putItem(put ->
                    put.tableName(deployment.physicalId("Draws"))
                            .item(
                                    Map.of(
                                            "pk", AttributeValue.fromS("broken#" + mark),
                                            "sk", AttributeValue.fromS("broken"),
                                            "type", AttributeValue.fromS("ticket"))));
        }
    }

    /** Sets a handler that does not exist, until the test ends. */
    private void breakHandler(String function) {
        String name = deployment.physicalId(function);
        String handler = lambda.getFunctionConfiguration(get -> get.functionName(name)).handler();
        mending.add(() -> configure(name, update -> update.handler(handler)));
        configure(name, update -> update.handler("fairdraw.functions.Missing::handleRequest"));
    }

    /** Sets names of tables that do not exist, until the test ends. */
    private void takeTables(String function) {
        String name = deployment.physicalId(function);
        Map<String, String> variables =
                lambda.getFunctionConfiguration(get -> get.functionName(name))
                        .environment()
                        .variables();
        mending.add(() -> configure(name, update -> update.environment(variables(variables))));
        Map<String, String> wrong = new HashMap<>(variables);
        wrong.replaceAll((key, value) -> key.endsWith("_TABLE") ? "missing" : value);
        configure(name, update -> update.environment(variables(wrong)));
    }

    private static Environment variables(Map<String, String> variables) {
        return Environment.builder().variables(variables).build();
    }

    private void configure(
            String name, Consumer<UpdateFunctionConfigurationRequest.Builder> change) {
        lambda.updateFunctionConfiguration(update -> change.accept(update.functionName(name)));
        awaitUpdate(name);
    }

    private void awaitUpdate(String name) {
        Running.await(
                PATIENCE,
                () ->
                        Optional.of(lambda.getFunctionConfiguration(get -> get.functionName(name)))
                                .filter(now ->
                                        now.lastUpdateStatus() == LastUpdateStatus.SUCCESSFUL),
                name + " is not updated");
    }

    private String awaitMessage(String queue, String mark) {
        return Running.await(PATIENCE, () -> message(queue, mark), "nothing in " + queue);
    }

    /** Returns a message that contains the mark, if one comes within two seconds. */
    private Optional<String> message(String queue, String mark) {
        return bodies(queue).filter(body -> body.contains(mark)).findFirst();
    }

    /**
     * Returns the bodies of at most ten messages that are in the queue or come within two seconds.
     */
    private Stream<String> bodies(String queue) {
        return sqs
                .receiveMessage(receive ->
                        receive.queueUrl(deployment.physicalId(queue))
                                .maxNumberOfMessages(10)
                                .visibilityTimeout(1)
                                .waitTimeSeconds(2))
                .messages()
                .stream()
                .map(Message::body);
    }

    /** Returns a parked record, which its message holds as base 64. */
    private static String decoded(String parked) {
        return new String(Base64.getDecoder().decode(parked), StandardCharsets.UTF_8);
    }
}
