package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.PackedBytes;
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
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sealed lists in the table Draws: one item a chunk with its holders beside it, one top and one
 * manifest.
 */
public final class DynamoDbSealedLists implements SealedLists {

    private static final String HOLDERS = "holders";

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
                                HOLDERS,
                                Map.of(HOLDERS, bytes(parts.get(part)))));
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
    public void erase(Draw draw, int chunk, Set<Integer> indexes) {
        if (!PackedBytes.insist(() -> isErased(draw, chunk, indexes))) {
            throw new NotNow("too many are erasing holders of draw " + draw.id());
        }
    }

    /** Returns false if another caller, who may have erased others, has changed the same part. */
    private boolean isErased(Draw draw, int chunk, Set<Integer> indexes) {
        int first = 0;
        List<byte[]> parts = holderParts(draw, chunk);
        for (int part = 0; part < parts.size(); part++) {
            List<Holder> holders = HolderBytes.read(parts.get(part));
            List<Holder> next = new ArrayList<>(holders);
            for (int place = 0; place < holders.size(); place++) {
                if (indexes.contains(first + place)) {
                    next.set(place, holders.get(place).erased());
                }
            }
            Key key = DrawsKeys.holders(draw, chunk, part);
            if (!next.equals(holders) && !isReplaced(key, parts.get(part), next)) {
                return false;
            }
            first += holders.size();
        }
        return true;
    }

    private boolean isReplaced(Key key, byte[] read, List<Holder> holders) {
        return PackedBytes.replace(
                dynamoDb, table, key, HOLDERS, read, HolderBytes.write(holders).getFirst());
    }

    private List<byte[]> holderParts(Draw draw, int chunk) {
        return Reads.partition(dynamoDb, table, DrawsKeys.holders(draw, chunk, 0).pk()).stream()
                .map(item -> bytes(item, HOLDERS))
                .toList();
    }

    private void put(Key key, String type, Map<String, AttributeValue> attributes) {
        dynamoDb.putItem(put -> put.tableName(table).item(key.item(type, attributes)));
    }
}
