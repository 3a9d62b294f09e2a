package fairdraw.local;

import fairdraw.engines.localstack.Emulator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBus;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ScheduleGroupSummary;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The resources of a stack that still exist, in every service that the template uses. */
record Leftovers(Deployment deployment, String stack) {

    /** Returns the physical ids that contain the stack's name. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try (DynamoDbClient tables = deployment.client(DynamoDbClient.builder());
                SqsClient queues = deployment.client(SqsClient.builder());
                LambdaClient functions = deployment.client(LambdaClient.builder());
                EventBridgeClient events = deployment.client(EventBridgeClient.builder());
                SchedulerClient schedules = deployment.client(SchedulerClient.builder());
                SecretsManagerClient secrets = deployment.client(SecretsManagerClient.builder())) {
            names.addAll(tables.listTables().tableNames());
            names.addAll(queues.listQueues().queueUrls());
            functions.listFunctionsPaginator().functions().stream()
                    .map(FunctionConfiguration::functionName)
                    .forEach(names::add);
            events.listEventBuses(list -> {}).eventBuses().stream()
                    .map(EventBus::name)
                    .forEach(names::add);
            schedules.listScheduleGroups(list -> {}).scheduleGroups().stream()
                    .map(ScheduleGroupSummary::name)
                    .forEach(names::add);
            secrets.listSecrets(list -> {}).secretList().stream()
                    .map(SecretListEntry::arn)
                    .forEach(names::add);
        }
        try (Emulator emulator = new Emulator(deployment.aws())) {
            names.addAll(
                    found(query(emulator, "iam", "2010-05-08", "ListRoles"), "<RoleName>([^<]+)"));
            names.addAll(
                    found(query(emulator, "sns", "2010-03-31", "ListTopics"), "<TopicArn>([^<]+)"));
            names.addAll(
                    found(
                            query(emulator, "monitoring", "2010-08-01", "DescribeAlarms"),
                            "<AlarmName>([^<]+)"));
            names.addAll(found(logGroups(emulator), "\"logGroupName\": ?\"([^\"]+)"));
            names.addAll(
                    found(
                            emulator.call("apigateway", "GET", "/restapis", Map.of(), new byte[0])
                                    .body(),
                            "\"name\": ?\"([^\"]+)"));
        }
        // LocalStack makes a log group for each function anyway; AWS uses the template's.
        names.removeIf(name -> !name.contains(stack) || name.startsWith("/aws/lambda/"));
        return names;
    }

    private static String query(Emulator emulator, String service, String version, String action) {
        return emulator.call(
                        service,
                        "POST",
                        "/",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        ("Action=" + action + "&Version=" + version + "&MaxItems=1000")
                                .getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private static String logGroups(Emulator emulator) {
        return emulator.call(
                        "logs",
                        "POST",
                        "/",
                        Map.of(
                                "Content-Type",
                                "application/x-amz-json-1.1",
                                "X-Amz-Target",
                                "Logs_20140328.DescribeLogGroups"),
                        "{}".getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private static List<String> found(String answer, String name) {
        return Pattern.compile(name)
                .matcher(answer)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
