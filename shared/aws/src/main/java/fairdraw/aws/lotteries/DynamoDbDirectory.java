package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Backoff;
import fairdraw.domain.InOrder;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The listing directory: in the table Lotteries batches of packed rows, each an item at the
 * position of its first row, and a head with the length; in the table Draws each ticket's place, on
 * the claim of its reference.
 *
 * <p>A batch is put where the head ends, on condition that nothing is there; then its tickets are
 * marked, then the head moves behind it. So all tickets before the head are marked, at most one
 * batch is behind it, and whoever finds one finishes it first. A ticket is listed once, in whatever
 * order and however often it is reported, and no write is a transaction.
 */
public final class DynamoDbDirectory implements Directory {

    private static final int ATTEMPTS = 20;

    /** The number of rows that are read in case that the list has grown. */
    private static final int GROWN = 20;

    private final DynamoDbClient dynamoDb;
    private final Backoff backoff;
    private final String lotteries;
    private final String draws;

    /**
     * @param lotteries the table of the directory
     * @param draws the table of the tickets
     */
    public DynamoDbDirectory(
            DynamoDbClient dynamoDb, Backoff backoff, String lotteries, String draws) {
        this.dynamoDb = dynamoDb;
        this.backoff = backoff;
        this.lotteries = lotteries;
        this.draws = draws;
    }

    @Override
    public Optional<Listed> newest(
            Tenant tenant, LotterySlug lotterySlug, long skipped, int limit, OptionalLong known) {
        List<Key> heads =
                List.of(
                        LotteriesKeys.lottery(tenant, lotterySlug),
                        LotteriesKeys.directory(tenant, lotterySlug));
        List<DirectoryPart> guess =
                known.stream()
                        .mapToObj(length -> DirectoryPart.of(length, skipped, limit))
                        .map(part -> part.andNext(GROWN))
                        .toList();
        List<List<Map<String, AttributeValue>>> answers = new ArrayList<>();
        InOrder.each(
                0,
                1 + guess.size(),
                2,
                read ->
                        read == 0
                                ? Reads.all(dynamoDb, lotteries, heads).toList()
                                : batches(tenant, lotterySlug, guess.getFirst()),
                answers::add);
        Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
        answers.getFirst()
                .forEach(item -> found.put(new Key(text(item, "pk"), text(item, "sk")), item));
        var lottery = found.get(heads.getFirst());
        if (lottery == null) {
            return Optional.empty();
        }
        long total = DirectoryHead.read(found.getOrDefault(heads.getLast(), Map.of())).total();
        var part = DirectoryPart.of(total, skipped, limit);
        List<DirectoryRow> rows =
                answers.stream()
                        .skip(1)
                        .flatMap(batches -> part.rows(batches).stream())
                        .findAny()
                        // A second read is no older than the head.
                        .or(() -> part.rows(batches(tenant, lotterySlug, part)))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the directory of " + lotterySlug + " has a hole"));
        return Optional.of(new Listed(new LotteryId(text(lottery, "id")), rows, total));
    }

    /** Returns the batches that hold a part, newest first. */
    private List<Map<String, AttributeValue>> batches(
            Tenant tenant, LotterySlug lotterySlug, DirectoryPart part) {
        if (part.size() == 0) {
            return List.of();
        }
        Key first =
                LotteriesKeys.directoryBatch(
                        tenant, lotterySlug, Math.max(0, part.from() - BATCH + 1));
        Key last = LotteriesKeys.directoryBatch(tenant, lotterySlug, part.until() - 1);
        // The first batch may begin before the part; each holds at least one row of it.
        return dynamoDb.query(query ->
                        query.tableName(lotteries)
                                .consistentRead(true)
                                .scanIndexForward(false)
                                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", text(first.pk()),
                                                ":first", text(first.sk()),
                                                ":last", text(last.sk())))
                                .limit(part.size()))
                .items();
    }

    @Override
    public List<Ticket> append(Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets) {
        Map<TicketRef, Ticket> wanted = new LinkedHashMap<>();
        tickets.forEach(ticket -> wanted.putIfAbsent(ticket.ref(), ticket));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            DirectoryHead head = head(tenant, lotterySlug);
            Key end = LotteriesKeys.directoryBatch(tenant, lotterySlug, head.total());
            // Read after the head, so that whatever is before it is marked.
            var marks = DirectoryMarks.read(dynamoDb, draws, tenant, wanted.keySet());
            List<DirectoryRow> rows =
                    wanted.values().stream()
                            .filter(ticket -> marks.isClaimed(ticket.ref()))
                            .filter(ticket -> !marks.isListed(ticket.ref()))
                            .map(DirectoryRow::of)
                            .toList();
            var batch = new DirectoryBatch(end, rows);
            if (rows.isEmpty() || isAppended(tenant, lotterySlug, head, batch, marks)) {
                return wanted.values().stream()
                        .filter(ticket -> !marks.isClaimed(ticket.ref()))
                        .toList();
            }
            finish(tenant, lotterySlug, head, end);
            backoff.pause(attempt);
        }
        throw new NotNow("too many are listing tickets of " + lotterySlug);
    }

    private DirectoryHead head(Tenant tenant, LotterySlug lotterySlug) {
        return DirectoryHead.read(
                Reads.one(dynamoDb, lotteries, LotteriesKeys.directory(tenant, lotterySlug))
                        .orElse(Map.of()));
    }

    /**
     * Appends a batch; returns false if there is one at its position, perhaps this one, put by an
     * attempt whose answer was lost.
     */
    private boolean isAppended(
            Tenant tenant,
            LotterySlug lotterySlug,
            DirectoryHead head,
            DirectoryBatch batch,
            DirectoryMarks marks) {
        boolean isPut =
                isDone(() ->
                        dynamoDb.putItem(put ->
                                put.tableName(lotteries)
                                        .item(batch.item())
                                        .conditionExpression("attribute_not_exists(pk)")));
        if (isPut) {
            finish(tenant, lotterySlug, head, batch, marks);
        }
        return isPut;
    }

    /** Finishes a batch that is there already; whoever has put it may have died. */
    private void finish(Tenant tenant, LotterySlug lotterySlug, DirectoryHead head, Key found) {
        var batch = DirectoryBatch.read(Reads.one(dynamoDb, lotteries, found).orElseThrow());
        finish(
                tenant,
                lotterySlug,
                head,
                batch,
                DirectoryMarks.read(dynamoDb, draws, tenant, batch.refs()));
    }

    private void finish(
            Tenant tenant,
            LotterySlug lotterySlug,
            DirectoryHead head,
            DirectoryBatch batch,
            DirectoryMarks marks) {
        marks.mark(batch);
        DirectoryHead next = head.behind(batch);
        Map<String, AttributeValue> values =
                new HashMap<>(
                        Map.of(
                                ":end", number(next.total()),
                                ":sales", text(next.packedSales()),
                                ":type", text("directory")));
        if (batch.start() > 0) {
            values.put(":start", number(batch.start()));
        }
        // If it has moved already, others were faster.
        isDone(() ->
                dynamoDb.updateItem(update ->
                        update.tableName(lotteries)
                                .key(LotteriesKeys.directory(tenant, lotterySlug).attributes())
                                .updateExpression(
                                        "SET #total = :end, #sales = :sales, #type = :type")
                                .conditionExpression(
                                        batch.start() > 0
                                                ? "#total = :start"
                                                : "attribute_not_exists(pk)")
                                .expressionAttributeNames(
                                        Map.of(
                                                "#total", DirectoryHead.TOTAL,
                                                "#sales", DirectoryHead.SALES,
                                                "#type", "type"))
                                .expressionAttributeValues(values)));
    }

    @Override
    public boolean rewrite(Ticket ticket) {
        return listed(ticket, ListedRow::isRewritten);
    }

    @Override
    public void erase(Ticket ticket) {
        listed(ticket, ListedRow::isErased);
    }

    /**
     * Changes a ticket's row where it is listed, as often as others are faster; returns false if
     * nothing claims its reference.
     */
    private boolean listed(Ticket ticket, Predicate<ListedRow> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var marks =
                    DirectoryMarks.read(dynamoDb, draws, ticket.tenant(), List.of(ticket.ref()));
            if (!marks.isClaimed(ticket.ref())) {
                return false;
            }
            if (!marks.isListed(ticket.ref())) {
                append(ticket.tenant(), ticket.lotterySlug(), List.of(ticket));
            } else if (change.test(
                    new ListedRow(dynamoDb, lotteries, ticket, marks.place(ticket.ref())))) {
                return true;
            }
        }
        throw new NotNow("ticket " + ticket.ref() + " cannot be listed");
    }

    private static boolean isDone(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ConditionalCheckFailedException refused) {
            return false;
        }
    }
}
