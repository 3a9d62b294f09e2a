package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

/** Participations in the table Draws, in the partitions of the draw's people. */
public final class DynamoDbParticipations implements Participations {

    private static final String FULL_AT = "fullAt";

    /** The number of standings, of three items each, in one read transaction of 100 items. */
    private static final int TOGETHER = 33;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;
    private final EnteringWrites entering;
    private final WithdrawingWrites withdrawing;
    private final PlaceWrites places;

    /**
     * @param table the table Draws
     * @param register the table Register
     * @param mostEntries the most entries that a draw may hold, which its gates share
     */
    public DynamoDbParticipations(
            DynamoDbClient dynamoDb,
            Transactions transactions,
            String table,
            String register,
            long mostEntries) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
        this.entering = new EnteringWrites(transactions, table, mostEntries);
        this.withdrawing = new WithdrawingWrites(transactions, table);
        this.places = new PlaceWrites(dynamoDb, transactions, table, register);
    }

    @Override
    public Optional<Notice> notice(Tenant tenant, DrawId drawId) {
        return Reads.one(dynamoDb, table, DrawsKeys.draw(tenant, drawId))
                .map(item ->
                        new Notice(
                                DrawItems.read(item),
                                item.containsKey(FULL_AT)
                                        ? Optional.of(Attributes.instant(item, FULL_AT))
                                        : Optional.empty()))
                .filter(notice -> notice.draw().occasion() instanceof GiveawayOccasion);
    }

    /** Notes for all callers that the draw is full, without a new version of it. */
    @Override
    public void noteFull(Draw draw, Instant now) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(DrawsKeys.draw(draw.tenant(), draw.id()).attributes())
                                    .updateExpression("SET fullAt = :now")
                                    .conditionExpression(
                                            "attribute_exists(pk) AND (attribute_not_exists(fullAt)"
                                                    + " OR fullAt < :old)")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":now", Attributes.instant(now),
                                                    ":old",
                                                            Attributes.instant(
                                                                    now.minusSeconds(1))))));
        } catch (ConditionalCheckFailedException noted) {
            // Another call has just noted it.
        }
    }

    @Override
    public Entering enter(Draw draw, Entrant entrant, int gate, Instant now) {
        return entering.enter(draw, entrant, gate, now);
    }

    @Override
    public Optional<Participation> find(Draw draw, String person) {
        return Reads.one(dynamoDb, table, DrawsKeys.player(draw, person))
                .filter(ParticipationItems::isOne)
                .map(ParticipationItems::read);
    }

    @Override
    public List<Participation> all(Draw draw, Collection<String> persons) {
        return Reads.all(
                        dynamoDb,
                        table,
                        persons.stream().map(person -> DrawsKeys.player(draw, person)).toList())
                .filter(ParticipationItems::isOne)
                .map(ParticipationItems::read)
                .toList();
    }

    @Override
    public List<Participation> some(Draw draw, int partition, String after, int limit) {
        return Reads.partition(
                        dynamoDb,
                        table,
                        DrawsKeys.players(draw.tenant(), draw.id(), partition),
                        after,
                        limit)
                .stream()
                .filter(ParticipationItems::isOne)
                .limit(limit)
                .map(ParticipationItems::read)
                .toList();
    }

    @Override
    public List<Standing> parts(List<Sought> sought) {
        Map<Key, Participation> found = new HashMap<>();
        Reads.all(dynamoDb, table, sought.stream().map(DynamoDbParticipations::player).toList())
                .filter(ParticipationItems::isOne)
                .forEach(item ->
                        found.put(
                                new Key(text(item, "pk"), text(item, "sk")),
                                ParticipationItems.read(item)));
        return sought.stream()
                .flatMap(each ->
                        Optional.ofNullable(found.get(player(each)))
                                .map(part -> new Standing(each.draw(), part, Optional.empty()))
                                .stream())
                .toList();
    }

    private static Key player(Sought sought) {
        return DrawsKeys.player(sought.draw(), sought.person());
    }

    @Override
    public List<Standing> standings(List<Sought> sought) {
        List<Standing> found = new ArrayList<>();
        for (int from = 0; from < sought.size(); from += TOGETHER) {
            List<Sought> some = sought.subList(from, Math.min(from + TOGETHER, sought.size()));
            // A transaction reads an item once, and two persons may be in one draw.
            List<Key> keys =
                    some.stream().flatMap(DynamoDbParticipations::keys).distinct().toList();
            List<Map<String, AttributeValue>> read =
                    transactions.read(keys.stream().map(this::get).toList());
            some.stream()
                    .map(each -> keys(each).map(key -> read.get(keys.indexOf(key))).toList())
                    .forEach(items -> standing(items).ifPresent(found::add));
        }
        return found;
    }

    @Override
    public Optional<Standing> standing(Draw known, String person) {
        return standing(transactions.read(keys(new Sought(known, person)).map(this::get).toList()));
    }

    private static Stream<Key> keys(Sought sought) {
        Draw draw = sought.draw();
        return Stream.of(
                DrawsKeys.draw(draw.tenant(), draw.id()),
                player(sought),
                DrawsKeys.mark(draw, sought.person()));
    }

    private static Optional<Standing> standing(List<Map<String, AttributeValue>> items) {
        return items.get(0).isEmpty() || !ParticipationItems.isOne(items.get(1))
                ? Optional.empty()
                : Optional.of(
                        new Standing(
                                DrawItems.read(items.get(0)),
                                ParticipationItems.read(items.get(1)),
                                Optional.of(items.get(2))
                                        .filter(item -> !item.isEmpty())
                                        .map(MarkItems::read)));
    }

    private TransactGetItem get(Key key) {
        return TransactGetItem.builder()
                .get(get -> get.tableName(table).key(key.attributes()))
                .build();
    }

    @Override
    public Withdrawing leave(Draw draw, String person, int gate, Instant now) {
        return withdrawing.leave(draw, person, gate, now);
    }

    @Override
    public Withdrawing deny(Draw draw, String person, int gate, String reason, Instant now) {
        return withdrawing.deny(draw, person, gate, reason, now);
    }

    @Override
    public boolean bar(
            Draw draw, String person, ConsumerId consumerId, String reason, Instant now) {
        return withdrawing.bar(draw, person, consumerId, reason);
    }

    @Override
    public boolean forfeit(Standing standing, Forfeit forfeit) {
        return places.forfeit(standing, forfeit);
    }

    @Override
    public boolean complete(
            Standing standing, Mark mark, Optional<Integer> generation, Instant now) {
        return places.complete(standing, mark, generation, now);
    }

    @Override
    public Optional<Integer> rebind(Draw draw, String person, Optional<String> device) {
        try {
            Map<String, AttributeValue> item =
                    transactions.single(() ->
                            dynamoDb.updateItem(update ->
                                            update.tableName(table)
                                                    .key(
                                                            DrawsKeys.player(draw, person)
                                                                    .attributes())
                                                    .updateExpression(
                                                            "ADD generation :one "
                                                                    + (device.isPresent()
                                                                            ? "SET device = :device"
                                                                            : "REMOVE device"))
                                                    .conditionExpression("attribute_exists(#last)")
                                                    .expressionAttributeNames(
                                                            Map.of(
                                                                    "#last",
                                                                    ParticipationItems.LAST))
                                                    .expressionAttributeValues(values(device))
                                                    .returnValues(ReturnValue.ALL_NEW))
                                    .attributes());
            return Optional.of(Attributes.whole(item, ParticipationItems.GENERATION));
        } catch (ConditionalCheckFailedException absent) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> values(Optional<String> device) {
        return device.map(tag -> Map.of(":one", number(1), ":device", text(tag)))
                .orElseGet(() -> Map.of(":one", number(1)));
    }
}
