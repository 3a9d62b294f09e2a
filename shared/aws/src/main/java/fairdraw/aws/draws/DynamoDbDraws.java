package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NumberedPage;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.DueInTurn;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.register.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Draws in the table Draws, and their lists in the table Lotteries. */
public final class DynamoDbDraws implements Draws {

    // The bounds of all places in a list, which begin with a year; the list's count is outside
    // them.
    private static final String FIRST = "1";
    private static final String LAST = "~";
    private static final int MORE = 25;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String draws;
    private final String lists;
    private final String register;

    /**
     * @param draws the table Draws
     * @param lists the table Lotteries
     * @param register the table Register
     */
    public DynamoDbDraws(
            DynamoDbClient dynamoDb,
            Transactions transactions,
            String draws,
            String lists,
            String register) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.draws = draws;
        this.lists = lists;
        this.register = register;
    }

    @Override
    public boolean create(Draw draw) {
        return done(transactions.insist(DrawCreation.of(draws, lists, register, draw)));
    }

    @Override
    public Optional<Draw> find(Tenant tenant, DrawId drawId) {
        return item(draws, DrawsKeys.draw(tenant, drawId)).map(DrawItems::read);
    }

    @Override
    public Optional<Draw> locate(DrawId drawId) {
        return item(draws, DrawsKeys.drawId(drawId))
                .flatMap(item -> find(DrawItems.tenant(item), drawId));
    }

    @Override
    public Map<DrawId, Draw> findAll(Tenant tenant, Collection<DrawId> drawIds) {
        Map<DrawId, Draw> found = new LinkedHashMap<>();
        Reads.all(dynamoDb, draws, drawIds.stream().map(id -> DrawsKeys.draw(tenant, id)).toList())
                .map(DrawItems::read)
                .forEach(draw -> found.put(draw.id(), draw));
        return found;
    }

    @Override
    public boolean replace(Draw next, Optional<Draft> entry) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(DrawItems.replace(draws, next));
        items.addAll(EntryParts.entry(register, next, entry));
        boolean written = done(transactions.insist(items));
        return written || find(next.tenant(), next.id()).filter(next::equals).isPresent();
    }

    @Override
    public Edit amend(Draw previous, Draw next) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(DrawItems.replace(draws, next));
        IntStream.range(0, next.spread().gates())
                .forEach(gate -> items.add(amend(previous, next, gate)));
        List<Map<String, AttributeValue>> from = DrawLists.places(previous);
        List<Map<String, AttributeValue>> to = DrawLists.places(next);
        to.stream()
                .filter(place -> !from.contains(place))
                .forEach(place -> items.add(Writes.put(lists, place)));
        from.stream()
                .filter(place -> !to.contains(place))
                .forEach(place ->
                        items.add(
                                Writes.delete(
                                        lists, new Key(text(place, "pk"), text(place, "sk")))));
        int announced = items.size();
        items.addAll(EntryParts.announced(register, next, previous.registered().isEmpty()));
        return switch (transactions.insist(items)) {
            case Written.Done _ -> Edit.DONE;
            case Written.Contended _ -> Edit.CHANGED;
            case Written.Refused refused when refused.at(0) -> Edit.CHANGED;
            case Written.Refused refused when anyFrom(refused, announced, items.size()) ->
                    Edit.CHANGED;
            case Written.Refused _ -> Edit.ENTERED;
        };
    }

    /** Whether another draw has taken the number of an announcement. */
    private static boolean anyFrom(Written.Refused refused, int from, int to) {
        return IntStream.range(from, to).anyMatch(refused::at);
    }

    private TransactWriteItem amend(Draw previous, Draw next, int gate) {
        return Writes.putIf(
                draws,
                GateItems.write(next, gate),
                "isOpen = :open AND entered = :none",
                Map.of(
                        ":open",
                        Attributes.flag(GateItems.admitsAtAll(previous)),
                        ":none",
                        number(0)));
    }

    @Override
    public List<Draw> upcoming(Tenant tenant, LotterySlug lotterySlug, Instant now, int limit) {
        List<Draw> upcoming = new ArrayList<>();
        Optional<String> after = Optional.of(DrawLists.sortable(now) + '~');
        int next = limit;
        while (upcoming.size() < limit && after.isPresent()) {
            QueryResponse places = closingAfter(tenant, lotterySlug, after.orElseThrow(), next);
            inOrder(tenant, ids(places.items())).stream()
                    .filter(draw -> draw.isUnclosed(now))
                    .forEach(upcoming::add);
            after =
                    places.hasLastEvaluatedKey()
                            ? Optional.of(text(places.lastEvaluatedKey(), "sk"))
                            : Optional.empty();
            // Needed only if some draws were cancelled or closed early.
            next = MORE;
        }
        return upcoming.stream().limit(limit).toList();
    }

    private QueryResponse closingAfter(
            Tenant tenant, LotterySlug lotterySlug, String sk, int limit) {
        return dynamoDb.query(query ->
                query.tableName(lists)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        text(DrawLists.ofLottery(tenant, lotterySlug)),
                                        ":after",
                                        text(sk)))
                        .limit(limit));
    }

    @Override
    public NumberedPage<Draw> ofLottery(
            Tenant tenant, LotterySlug lotterySlug, int page, int limit) {
        String pk = DrawLists.ofLottery(tenant, lotterySlug);
        long total =
                item(lists, new Key(pk, DrawLists.COUNT))
                        .map(item -> number(item, "total"))
                        .orElse(0L);
        long skip = (page - 1L) * limit;
        List<DrawId> ids =
                skip >= total
                        ? List.of()
                        : ids(newestFirst(pk, Optional.empty(), skip + limit).skip(skip).toList());
        return new NumberedPage<>(inOrder(tenant, ids), total, page, limit);
    }

    @Override
    public Page<Draw> ofLottery(Tenant tenant, LotterySlug lotterySlug, Page.Wanted wanted) {
        return page(tenant, DrawLists.ofLottery(tenant, lotterySlug), wanted);
    }

    @Override
    public Page<Draw> ofTenant(Tenant tenant, Page.Wanted wanted) {
        return page(tenant, DrawLists.ofTenant(tenant), wanted);
    }

    private Page<Draw> page(Tenant tenant, String pk, Page.Wanted wanted) {
        Optional<String> after = wanted.after().filter(DynamoDbDraws::isPlace);
        List<Map<String, AttributeValue>> places =
                newestFirst(pk, after, wanted.limit() + 1L).toList();
        Page<Map<String, AttributeValue>> page =
                Page.of(places, wanted.limit(), place -> text(place, "sk"));
        return new Page<>(inOrder(tenant, ids(page.items())), page.next());
    }

    /** Whether a cursor lies within the list, which DynamoDB requires. */
    private static boolean isPlace(String sk) {
        return sk.compareTo(FIRST) >= 0 && sk.compareTo(LAST) <= 0;
    }

    /** Returns the first {@code most} places of a list behind one of them. */
    private Stream<Map<String, AttributeValue>> newestFirst(
            String pk, Optional<String> after, long most) {
        return Reads.lastFirst(dynamoDb, lists, pk, FIRST, LAST, after, most);
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return DueInTurn.of(
                IntStream.range(0, DrawsKeys.DUE_SHARDS)
                        .mapToObj(shard -> due(shard, now, limit))
                        .flatMap(List::stream)
                        .toList(),
                limit);
    }

    private List<Due> due(int shard, Instant now, int limit) {
        return dynamoDb
                .query(query ->
                        query.tableName(draws)
                                .indexName("Due")
                                .keyConditionExpression("due = :due AND nextAt <= :now")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":due", text(DrawsKeys.due(shard)),
                                                ":now", Attributes.instant(now)))
                                .limit(limit))
                .items()
                .stream()
                .map(item ->
                        new Due(
                                DrawsKeys.owner(text(item, "pk")),
                                new DrawId(text(item, "drawId")),
                                Attributes.instant(item, "nextAt")))
                .toList();
    }

    private static List<DrawId> ids(List<Map<String, AttributeValue>> items) {
        return items.stream().map(item -> new DrawId(text(item, "drawId"))).toList();
    }

    private List<Draw> inOrder(Tenant tenant, List<DrawId> ids) {
        Map<DrawId, Draw> found = findAll(tenant, ids);
        // A place may outlive its draw by the time between reading the one and the other.
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    private Optional<Map<String, AttributeValue>> item(String table, Key key) {
        return Reads.one(dynamoDb, table, key);
    }

    private static boolean done(Written written) {
        return switch (written) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }
}
