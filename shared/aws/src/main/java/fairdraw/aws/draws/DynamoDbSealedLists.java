package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.LineFilter;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sealed lists in the table Draws: one item a chunk with its holders beside it, one top and one
 * manifest.
 */
public final class DynamoDbSealedLists implements SealedLists {

    private static final int ATTEMPTS = 20;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbSealedLists(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void write(Draw draw, int chunk, LeafChunk leaves, List<Holder> holders) {
        List<byte[]> parts = HolderBytes.write(holders);
        IntStream.range(0, parts.size())
                .forEach(part ->
                        put(
                                DrawsKeys.holders(draw, chunk, part),
                                "holders",
                                Map.of("holders", bytes(parts.get(part)))));
        put(DrawsKeys.chunk(draw, chunk), "chunk", Map.of("leaves", bytes(leaves.bytes())));
    }

    @Override
    public void write(Draw draw, Top top) {
        put(
                DrawsKeys.top(draw),
                "top",
                Map.of(
                        "leaves", number(top.leaves()),
                        "firsts", bytes(DynamoDbSegments.joined(top.firsts())),
                        "roots", bytes(DynamoDbSegments.joined(top.roots()))));
    }

    @Override
    public Manifest putIfAbsent(Draw draw, Manifest manifest) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item(draw, manifest))
                            .conditionExpression("attribute_not_exists(pk)"));
            return manifest;
        } catch (ConditionalCheckFailedException earlier) {
            return manifest(draw).orElseThrow();
        }
    }

    private static Map<String, AttributeValue> item(Draw draw, Manifest manifest) {
        Map<String, AttributeValue> item =
                new LinkedHashMap<>(DrawsKeys.manifest(draw).attributes());
        item.put("type", text("manifest"));
        item.put("manifest", bytes(manifest.canonical()));
        return item;
    }

    @Override
    public Optional<Manifest> manifest(Draw draw) {
        return Reads.one(dynamoDb, table, DrawsKeys.manifest(draw)).map(DynamoDbSealedLists::read);
    }

    private static Manifest read(Map<String, AttributeValue> item) {
        return Manifest.parse(bytes(item, "manifest"));
    }

    @Override
    public Optional<Top> top(Draw draw) {
        return Reads.one(dynamoDb, table, DrawsKeys.top(draw)).map(DynamoDbSealedLists::readTop);
    }

    private static Top readTop(Map<String, AttributeValue> item) {
        return new Top(
                number(item, "leaves"),
                DynamoDbSegments.split(bytes(item, "firsts")),
                DynamoDbSegments.split(bytes(item, "roots")));
    }

    @Override
    public Optional<LeafChunk> chunk(Draw draw, int chunk) {
        return Reads.one(dynamoDb, table, DrawsKeys.chunk(draw, chunk))
                .map(item -> LeafChunk.parse(draw.id().text(), bytes(item, "leaves")));
    }

    @Override
    public List<Holder> holders(Draw draw, int chunk) {
        return holderParts(draw, chunk).stream()
                .flatMap(part -> HolderBytes.read(part).stream())
                .toList();
    }

    @Override
    public List<Placed> holders(Draw draw, int chunk, LineFilter filter) {
        List<Placed> wanted = new ArrayList<>();
        int before = 0;
        for (byte[] part : holderParts(draw, chunk)) {
            before = HolderBytes.read(part, before, filter, wanted::add);
        }
        return wanted;
    }

    @Override
    public void erase(Draw draw, int chunk, int index) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (isErased(draw, chunk, index)) {
                return;
            }
        }
        throw new NotNow("too many are erasing holders of draw " + draw.id());
    }

    /** Returns false if another caller, who may have erased others, has changed the same part. */
    private boolean isErased(Draw draw, int chunk, int index) {
        int place = index;
        List<byte[]> parts = holderParts(draw, chunk);
        for (int part = 0; part < parts.size(); part++) {
            List<Holder> holders = new ArrayList<>(HolderBytes.read(parts.get(part)));
            if (place < holders.size()) {
                Holder erased = holders.get(place).erased();
                return erased.equals(holders.set(place, erased))
                        || isReplaced(
                                DrawsKeys.holders(draw, chunk, part), parts.get(part), holders);
            }
            place -= holders.size();
        }
        throw new IllegalStateException("draw " + draw.id() + " has no holder " + index);
    }

    private boolean isReplaced(Key key, byte[] read, List<Holder> holders) {
        byte[] next = HolderBytes.write(holders).getFirst();
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(key.attributes())
                            .updateExpression("SET holders = :next")
                            .conditionExpression("holders = :read")
                            .expressionAttributeValues(
                                    Map.of(":read", bytes(read), ":next", bytes(next))));
            return true;
        } catch (ConditionalCheckFailedException meanwhile) {
            return false;
        }
    }

    private List<byte[]> holderParts(Draw draw, int chunk) {
        return Reads.partition(dynamoDb, table, DrawsKeys.holders(draw, chunk, 0).pk()).stream()
                .map(item -> bytes(item, "holders"))
                .toList();
    }

    private void put(Key key, String type, Map<String, AttributeValue> attributes) {
        dynamoDb.putItem(put -> put.tableName(table).item(key.item(type, attributes)));
    }
}
