package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Backoff;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The listing directory: a header and pages of packed rows in the table Lotteries, and each
 * ticket's position on the claim of its reference in the table Draws. One transaction writes all of
 * it, so a ticket is listed once, in whatever order and however often it is reported.
 */
public final class DynamoDbDirectory implements Directory {

    private static final int ATTEMPTS = 20;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final Backoff backoff;
    private final String lotteries;
    private final String draws;

    /**
     * @param lotteries the table of the directory
     * @param draws the table of the tickets
     */
    public DynamoDbDirectory(
            DynamoDbClient dynamoDb,
            Transactions transactions,
            Backoff backoff,
            String lotteries,
            String draws) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.backoff = backoff;
        this.lotteries = lotteries;
        this.draws = draws;
    }

    @Override
    public Optional<Listed> newest(
            Tenant tenant, LotterySlug lotterySlug, long skipped, int limit, OptionalLong known) {
        var wanted = new DirectoryPart(tenant, lotterySlug, skipped, limit);
        List<Key> pages = known.isPresent() ? wanted.pages(known.getAsLong()) : List.of();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Map<Key, Map<String, AttributeValue>> items = read(wanted.heads(), pages);
            var lottery = items.get(LotteriesKeys.lottery(tenant, lotterySlug));
            if (lottery == null) {
                return Optional.empty();
            }
            long total = wanted.total(items);
            pages = wanted.pages(total);
            if (!items.keySet().containsAll(pages)) {
                // A page is never older than a header that was read before it.
                items.putAll(read(List.of(), pages));
            }
            Optional<List<DirectoryRow>> rows = wanted.rows(items);
            if (rows.isPresent()) {
                return Optional.of(
                        new Listed(new LotteryId(text(lottery, "id")), rows.get(), total));
            }
            // The header was read after a transaction, and a page before it.
            backoff.pause(attempt);
        }
        throw new IllegalStateException("the directory of " + lotterySlug + " has a hole");
    }

    private Map<Key, Map<String, AttributeValue>> read(List<Key> heads, List<Key> pages) {
        Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
        Reads.all(dynamoDb, lotteries, Stream.concat(heads.stream(), pages.stream()).toList())
                .forEach(item -> items.put(new Key(text(item, "pk"), text(item, "sk")), item));
        return items;
    }

    @Override
    public List<Ticket> append(Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets) {
        Map<TicketRef, Ticket> left = new LinkedHashMap<>();
        tickets.forEach(ticket -> left.putIfAbsent(ticket.ref(), ticket));
        List<Ticket> unclaimed = new ArrayList<>();
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new NotNow("too many are listing tickets of " + lotterySlug);
            }
            var next = listing(tenant, lotterySlug, left.values());
            switch (transactions.write(next.parts())) {
                case Transactions.Written.Done _ -> left.clear();
                case Transactions.Written.Contended _ -> backoff.pause(attempt);
                case Transactions.Written.Refused refused -> {
                    next.listed(refused).forEach(ticket -> left.remove(ticket.ref()));
                    for (Ticket ticket : next.unclaimed(refused)) {
                        left.remove(ticket.ref());
                        unclaimed.add(ticket);
                    }
                }
            }
        }
        return List.copyOf(unclaimed);
    }

    private DirectoryWrite listing(
            Tenant tenant, LotterySlug lotterySlug, Collection<Ticket> tickets) {
        Key header = LotteriesKeys.directory(tenant, lotterySlug);
        Optional<Map<String, AttributeValue>> stored = Reads.one(dynamoDb, lotteries, header);
        return new DirectoryWrite(
                lotteries,
                draws,
                tenant,
                lotterySlug,
                stored.map(item -> number(item, "total")).orElse(0L),
                stored.map(item -> number(item, "version")).orElse(0L),
                List.copyOf(tickets));
    }

    @Override
    public boolean rewrite(Ticket ticket) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Map<String, AttributeValue>> claim =
                    Reads.one(dynamoDb, draws, DrawsKeys.ref(ticket.tenant(), ticket.ref()));
            if (claim.isEmpty()) {
                return false;
            }
            if (claim.get().containsKey("listed")) {
                replaceRow(ticket, number(claim.get(), "listed"));
                return true;
            }
            append(ticket.tenant(), ticket.lotterySlug(), List.of(ticket));
        }
        throw new NotNow("ticket " + ticket.ref() + " cannot be listed");
    }

    private void replaceRow(Ticket ticket, long position) {
        String row = "#rows[" + position % DirectoryPart.PAGE + ']';
        Key page =
                LotteriesKeys.directoryPage(
                        ticket.tenant(), ticket.lotterySlug(), position / DirectoryPart.PAGE);
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(lotteries)
                                    .key(page.attributes())
                                    .updateExpression("SET " + row + " = :row")
                                    .conditionExpression("attribute_exists(" + row + ')')
                                    .expressionAttributeNames(Map.of("#rows", "rows"))
                                    .expressionAttributeValues(
                                            Map.of(":row", DirectoryWrite.row(ticket)))));
        } catch (ConditionalCheckFailedException noSuchRow) {
            throw new IllegalStateException("no row of ticket " + ticket.ref(), noSuchRow);
        }
    }
}
