package fairdraw.aws.register;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.LoneWrites;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Heads;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The heads of logs in the table Register, one item each, and one for each witness. */
public final class DynamoDbHeads implements Heads {

    private final DynamoDbClient dynamoDb;
    private final LoneWrites writes;
    private final String table;

    public DynamoDbHeads(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.writes = new LoneWrites(dynamoDb, transactions);
        this.table = table;
    }

    @Override
    public List<AnchoredHead> from(String log, long size, int most) {
        return read(log, "sk >= :size", size, most, true);
    }

    @Override
    public List<AnchoredHead> upTo(String log, long size, int most) {
        return read(log, "sk <= :size", size, most, false);
    }

    private List<AnchoredHead> read(
            String log, String range, long size, int most, boolean forward) {
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .scanIndexForward(forward)
                                .keyConditionExpression("pk = :heads AND " + range)
                                .expressionAttributeValues(
                                        Map.of(
                                                ":heads", text(RegisterKeys.heads(log)),
                                                ":size", text(RegisterKeys.heads(log, size).sk())))
                                .limit(most))
                .items()
                .stream()
                .limit(most)
                .map(RegisterItems::anchored)
                .toList();
    }

    @Override
    public void cosigned(String log, long size, String witness, String line) {
        keep(
                log,
                size,
                "cosigned.#name = if_not_exists(cosigned.#name, :said)",
                witness,
                text(line));
    }

    @Override
    public void again(String log, long size, String witness, String line) {
        keep(log, size, "again.#name = :said", witness, text(line));
    }

    @Override
    public void stamped(String log, long size, String stamper, byte[] token) {
        keep(log, size, "stamps.#name = if_not_exists(stamps.#name, :said)", stamper, bytes(token));
    }

    private void keep(String log, long size, String change, String name, AttributeValue said) {
        boolean isUnknown =
                writes.refusalOf(
                                Writes.update(
                                        table,
                                        RegisterKeys.heads(log, size),
                                        "SET " + change,
                                        "attribute_exists(pk)",
                                        Map.of("#name", name),
                                        Map.of(":said", said)))
                        .isPresent();
        if (isUnknown) {
            throw new IllegalStateException("no head of " + size + " in " + log);
        }
    }

    @Override
    public Map<String, Long> witnesses(String log) {
        return Reads.partition(dynamoDb, table, RegisterKeys.witnesses(log)).stream()
                .collect(Collectors.toMap(item -> text(item, "sk"), item -> number(item, "size")));
    }

    @Override
    public void seen(String log, String witness, long size) {
        // A refusal means that it has seen a larger one.
        writes.refusalOf(
                Writes.putIf(
                        table,
                        RegisterKeys.witness(log, witness)
                                .item("witness", Map.of("size", Attributes.number(size))),
                        "attribute_not_exists(pk) OR #size <= :size",
                        Map.of("#size", "size"),
                        Map.of(":size", Attributes.number(size))));
    }
}
