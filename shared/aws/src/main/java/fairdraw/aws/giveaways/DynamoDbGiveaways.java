package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.DrawLists;
import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.draws.EntryParts;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.ids.DrawId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The lists of a tenant's giveaways in the table Lotteries, with the draws that they name. */
public final class DynamoDbGiveaways implements Giveaways {

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
    public DynamoDbGiveaways(
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
    public List<Placed> page(Tenant tenant, Wanted wanted) {
        String pk = DrawLists.giveaways(tenant, wanted.order());
        boolean upwards = wanted.ascending() != wanted.backwards();
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", text(pk)));
        wanted.cursor().ifPresent(cursor -> values.put(":cursor", text(cursor)));
        List<String> places =
                dynamoDb
                        .queryPaginator(query ->
                                query.tableName(lists)
                                        .consistentRead(true)
                                        .scanIndexForward(upwards)
                                        .keyConditionExpression(
                                                "pk = :pk" + behind(wanted.cursor(), upwards))
                                        .expressionAttributeValues(values)
                                        .limit(wanted.limit()))
                        .items()
                        .stream()
                        .limit(wanted.limit())
                        .map(item -> text(item, "sk"))
                        .toList();
        return placed(tenant, wanted.backwards() ? places.reversed() : places);
    }

    private static String behind(Optional<String> cursor, boolean upwards) {
        return cursor.map(_ -> upwards ? " AND sk > :cursor" : " AND sk < :cursor").orElse("");
    }

    private List<Placed> placed(Tenant tenant, List<String> places) {
        Map<DrawId, Draw> found = new HashMap<>();
        Reads.all(
                        dynamoDb,
                        draws,
                        places.stream().map(place -> DrawsKeys.draw(tenant, id(place))).toList())
                .map(DrawItems::read)
                .forEach(draw -> found.put(draw.id(), draw));
        return places.stream()
                .flatMap(place ->
                        Optional.ofNullable(found.get(id(place)))
                                .map(draw -> new Placed(draw, place))
                                .stream())
                .toList();
    }

    private static DrawId id(String place) {
        return new DrawId(place.substring(place.indexOf('#') + 1));
    }

    @Override
    public Draws.Edit delete(Draw draw) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(
                Writes.deleteIf(
                        draws,
                        DrawsKeys.draw(draw.tenant(), draw.id()),
                        "version = :read",
                        Map.of(":read", number(draw.version()))));
        for (int gate = 0; gate < draw.spread().gates(); gate++) {
            items.add(
                    Writes.deleteIf(
                            draws,
                            DrawsKeys.gate(draw, gate),
                            "entered = :none",
                            Map.of(":none", number(0))));
        }
        items.add(Writes.delete(draws, DrawsKeys.drawId(draw.id())));
        DrawLists.places(draw)
                .forEach(place ->
                        items.add(
                                Writes.delete(
                                        lists, new Key(text(place, "pk"), text(place, "sk")))));
        items.addAll(EntryParts.deleted(register, draw));
        return switch (transactions.insist(items)) {
            case Written.Done _ -> Draws.Edit.DONE;
            case Written.Contended _ -> Draws.Edit.CHANGED;
            case Written.Refused refused when refused.at(0) -> Draws.Edit.CHANGED;
            case Written.Refused _ -> Draws.Edit.ENTERED;
        };
    }
}
