package fairdraw.aws.access;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Page;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The audit log in the table Access: every call in one list, and its id in the lists of its caller,
 * of its organisation and of its object, which are written with it.
 */
public final class DynamoDbAudit implements Audit {
    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbAudit(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void begin(AuditRecord call) {
        var parts =
                Stream.concat(Stream.of(AuditItems.write(call)), names(call))
                        .map(item -> Writes.put(table, item))
                        .toList();
        switch (transactions.insist(parts)) {
            case Written.Done() -> {}
            case Written.Refused _ -> throw new IllegalStateException("no part has a condition");
            case Written.Contended() -> throw new NotNow("the audit log is contended");
        }
    }

    @Override
    public void answer(AuditRecord begun, AuditRecord answered) {
        dynamoDb.putItem(put -> put.tableName(table).item(AuditItems.write(answered)));
        if (!begun.subject().equals(answered.subject())) {
            names(answered)
                    .forEach(item -> dynamoDb.putItem(put -> put.tableName(table).item(item)));
        }
    }

    private static Stream<Map<String, AttributeValue>> names(AuditRecord call) {
        var subject = call.subject();
        return Stream.of(
                        Optional.of(AccessKeys.auditBy(call.operatorId())),
                        subject.organisation().map(AccessKeys::auditOf),
                        subject.object().map(id -> AccessKeys.auditOf(subject.organisation(), id)))
                .flatMap(Optional::stream)
                .map(partition -> AuditItems.named(partition, call));
    }

    @Override
    public Page<AuditRecord> list(Filter filter, Page.Wanted wanted) {
        var after = wanted.after().map(DynamoDbAudit::justBefore);
        var until = filter.until().map(moment -> Ids.before(IdKind.AUDIT_RECORD, moment));
        String from =
                filter.from()
                        .map(moment -> Ids.before(IdKind.AUDIT_RECORD, moment))
                        .orElse(IdKind.AUDIT_RECORD.prefix());
        String to =
                Stream.of(after, until)
                        .flatMap(Optional::stream)
                        .min(String::compareTo)
                        .orElse(IdKind.AUDIT_RECORD.prefix() + '~');
        if (from.compareTo(to) > 0) {
            return new Page<>(List.of(), Optional.empty());
        }
        String partition = partition(filter);
        var rows = rows(partition, from, to, others(filter, partition), wanted.limit() + 1);
        var calls = partition.equals(AccessKeys.AUDIT) ? read(rows) : named(rows);
        return Page.of(calls, wanted.limit(), AuditRecord::id);
    }

    /** Returns the last text before an id, of those that an id of ours can be compared with. */
    private static String justBefore(String id) {
        int last = id.length() - 1;
        return id.substring(0, last) + (char) (id.charAt(last) - 1) + '~';
    }

    /** Returns the shortest list that holds all that is wanted. */
    private static String partition(Filter filter) {
        return filter.object()
                .map(id -> AccessKeys.auditOf(filter.organisation(), id))
                .or(() -> filter.operatorId().map(AccessKeys::auditBy))
                .or(() -> filter.organisation().map(AccessKeys::auditOf))
                .orElse(AccessKeys.AUDIT);
    }

    /** Returns the conditions that the choice of the list does not meet by itself. */
    private static Map<String, String> others(Filter filter, String partition) {
        Map<String, String> others = new HashMap<>();
        filter.operatorId()
                .filter(id -> !partition.equals(AccessKeys.auditBy(id)))
                .ifPresent(id -> others.put("operatorId", id));
        filter.organisation()
                .filter(id ->
                        partition.equals(filter.operatorId().map(AccessKeys::auditBy).orElse("")))
                .ifPresent(id -> others.put("organisation", id.text()));
        return others;
    }

    private List<Map<String, AttributeValue>> rows(
            String partition, String from, String to, Map<String, String> others, int limit) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":pk", Attributes.text(partition));
        values.put(":from", Attributes.text(from));
        values.put(":to", Attributes.text(to));
        others.forEach((name, text) -> values.put(":" + name, Attributes.text(text)));
        var condition =
                others.keySet().stream()
                        .map(name -> name + " = :" + name)
                        .collect(Collectors.joining(" AND "));
        return dynamoDb
                .queryPaginator(query -> {
                    query.tableName(table)
                            .consistentRead(true)
                            .scanIndexForward(false)
                            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                            .expressionAttributeValues(values)
                            .limit(limit);
                    if (!condition.isEmpty()) {
                        query.filterExpression(condition);
                    }
                })
                .items()
                .stream()
                .limit(limit)
                .toList();
    }

    private static List<AuditRecord> read(List<Map<String, AttributeValue>> items) {
        return items.stream().map(AuditItems::audit).toList();
    }

    /** Reads the calls that other lists name, in their order. */
    private List<AuditRecord> named(List<Map<String, AttributeValue>> names) {
        var ids = names.stream().map(AuditItems::id).toList();
        Map<String, AuditRecord> found =
                Reads.all(dynamoDb, table, ids.stream().map(AccessKeys::audit).toList())
                        .map(AuditItems::audit)
                        .collect(Collectors.toMap(AuditRecord::id, Function.identity()));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }
}
