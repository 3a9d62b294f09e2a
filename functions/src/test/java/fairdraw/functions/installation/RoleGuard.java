package fairdraw.functions.installation;

import fairdraw.functions.template.Grants;
import fairdraw.functions.template.Grants.Act;
import fairdraw.functions.template.YamlNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.scheduler.model.SchedulerRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * An interceptor that checks the calls of functions against their roles in the template, which no
 * emulator enforces, and records those that the roles forbid.
 */
final class RoleGuard implements ExecutionInterceptor {

    /** Inherited, since functions read in parallel. */
    private static final InheritableThreadLocal<@Nullable String> ACTING =
            new InheritableThreadLocal<>();

    /** The ARN of a secret, with its logical id. */
    private static final Pattern SECRET = Pattern.compile("arn:.*:secret:(\\w+)-\\w+");

    private final Grants grants;
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    /** Guards functions, given by their properties and names. */
    RoleGuard(Map<String, YamlNode> functions) {
        grants = new Grants(functions);
    }

    /** The work of one function. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does the work as the function of this name, and fails if its role forbids a part of it. */
    void as(String function, Work work) throws IOException {
        seen.add(function);
        ACTING.set(function);
        try {
            work.run();
        } finally {
            ACTING.remove();
        }
        if (!refused.isEmpty()) {
            throw new AssertionError("not allowed by the template: " + refused);
        }
    }

    /** Returns every function that has acted. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Returns the permissions that no function has used. */
    Set<String> unused() {
        return grants.unused();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        @Nullable String function = ACTING.get();
        if (function != null) {
            acts(context.request())
                    .filter(act -> !grants.allow(function, act))
                    .forEach(act -> refused.add(function + ": " + act));
        }
    }

    /** Returns what a request does. */
    static Stream<Act> acts(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> Stream.of(item("GetItem", get.tableName(), get.key()));
            case BatchGetItemRequest get ->
                    get.requestItems().keySet().stream()
                            .map(table -> new Act("dynamodb:BatchGetItem", table, ""));
            case TransactGetItemsRequest get ->
                    get.transactItems().stream()
                            .map(part -> item("GetItem", part.get().tableName(), part.get().key()));
            case QueryRequest query ->
                    Stream.of(
                            new Act(
                                    "dynamodb:Query",
                                    query.indexName() == null
                                            ? query.tableName()
                                            : query.tableName() + "/index/" + query.indexName(),
                                    ""));
            case PutItemRequest put -> Stream.of(item("PutItem", put.tableName(), put.item()));
            case UpdateItemRequest update ->
                    Stream.of(item("UpdateItem", update.tableName(), update.key()));
            case DeleteItemRequest delete ->
                    Stream.of(item("DeleteItem", delete.tableName(), delete.key()));
            case BatchWriteItemRequest batch ->
                    batch.requestItems().entrySet().stream()
                            .flatMap(table ->
                                    table.getValue().stream()
                                            .map(write -> batched(table.getKey(), write)));
            case TransactWriteItemsRequest transaction ->
                    transaction.transactItems().stream().map(RoleGuard::part);
            case SendMessageRequest send -> Stream.of(sent(send.queueUrl()));
            case SendMessageBatchRequest send -> Stream.of(sent(send.queueUrl()));
            case ReceiveMessageRequest receive ->
                    Stream.of(queue("ReceiveMessage", receive.queueUrl()));
            case DeleteMessageRequest delete ->
                    Stream.of(queue("DeleteMessage", delete.queueUrl()));
            case ChangeMessageVisibilityRequest change ->
                    Stream.of(queue("ChangeMessageVisibility", change.queueUrl()));
            case GetSecretValueRequest get ->
                    Stream.of(
                            new Act(
                                    "secretsmanager:GetSecretValue",
                                    SECRET.matcher(get.secretId()).replaceFirst("$1"),
                                    ""));
            case PutEventsRequest put ->
                    put.entries().stream()
                            .map(entry -> new Act("events:PutEvents", entry.eventBusName(), ""));
            case SchedulerRequest schedule ->
                    Stream.of(new Act("scheduler:" + operation(schedule), "ScheduleGroup", ""));
            default -> Stream.of(new Act(operation(request), "unknown", ""));
        };
    }

    private static Act part(TransactWriteItem part) {
        if (part.put() != null) {
            return item("PutItem", part.put().tableName(), part.put().item());
        }
        if (part.update() != null) {
            return item("UpdateItem", part.update().tableName(), part.update().key());
        }
        return part.delete() != null
                ? item("DeleteItem", part.delete().tableName(), part.delete().key())
                : item(
                        "ConditionCheckItem",
                        part.conditionCheck().tableName(),
                        part.conditionCheck().key());
    }

    private static Act batched(String table, WriteRequest write) {
        return item(
                "BatchWriteItem",
                table,
                write.putRequest() != null
                        ? write.putRequest().item()
                        : write.deleteRequest().key());
    }

    private static Act item(String operation, String table, Map<String, AttributeValue> key) {
        return new Act("dynamodb:" + operation, table, Objects.requireNonNull(key.get("pk")).s());
    }

    private static Act sent(String queueUrl) {
        return queue("SendMessage", queueUrl);
    }

    private static Act queue(String operation, String queueUrl) {
        return new Act("sqs:" + operation, List.of(queueUrl.split("/", -1)).getLast(), "");
    }

    private static String operation(SdkRequest request) {
        return request.getClass().getSimpleName().replace("Request", "");
    }
}
