package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Leftovers;
import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Prizes;
import fairdraw.domain.lotteries.tickets.PackedLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Prizes in the table Draws, one partition a draw, by leaf. */
public final class DynamoDbPrizes implements Prizes {

    private static final int BATCH = 25;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbPrizes(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void write(Draw draw, List<Prize> prizes) {
        for (int from = 0; from < prizes.size(); from += BATCH) {
            List<WriteRequest> writes =
                    prizes.subList(from, Math.min(from + BATCH, prizes.size())).stream()
                            .map(prize -> write(item(draw, prize)))
                            .toList();
            Leftovers.insist(
                    writes,
                    left ->
                            dynamoDb.batchWriteItem(
                                            request -> request.requestItems(Map.of(table, left)))
                                    .unprocessedItems()
                                    .getOrDefault(table, List.of()));
        }
    }

    private static WriteRequest write(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
    }

    private static Map<String, AttributeValue> item(Draw draw, Prize prize) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.prize(draw, prize.leaf()).attributes());
        item.put("type", text("prize"));
        item.put("subject", text(prize.subject()));
        item.put("nonce", Attributes.hex(prize.nonce()));
        item.put("lines", Attributes.bytes(PackedLines.pack(prize.lines())));
        item.put("tier", text(prize.tier()));
        item.put("amountCents", number(prize.amountCents()));
        return item;
    }

    @Override
    public Page<Prize> page(Draw draw, Page.Wanted wanted) {
        String pk = DrawsKeys.prize(draw, "").pk();
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(pk),
                                        ":after", text(wanted.after().orElse(" "))))
                        .build();
        return Page.of(
                dynamoDb.queryPaginator(query).items().stream()
                        .limit(wanted.limit() + 1L)
                        .map(DynamoDbPrizes::prize)
                        .toList(),
                wanted.limit(),
                Prize::leaf);
    }

    private static Prize prize(Map<String, AttributeValue> item) {
        return new Prize(
                text(item, "sk"),
                text(item, "subject"),
                Attributes.hex(item, "nonce"),
                PackedLines.unpack(Attributes.bytes(item, "lines")),
                text(item, "tier"),
                number(item, "amountCents"));
    }
}
