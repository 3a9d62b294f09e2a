package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.sealing.HeldLeaf;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.Segments;
import fairdraw.fairness.PackedLeaf;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Segments in the table Draws: a partition for each bucket of a round, one for the steps of reading
 * and one for the chunks. The items expire long after any draw is sealed.
 */
public final class DynamoDbSegments implements Segments {

    private static final int HASH = 32;

    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbSegments(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void put(Draw draw, int round, int bucket, String part, List<HeldLeaf> leaves) {
        List<Map<String, AttributeValue>> items = SegmentItems.pack(leaves);
        for (int number = 0; number < items.size(); number++) {
            Key key = DrawsKeys.bucket(draw, round, bucket, part, number);
            Map<String, AttributeValue> item = item(draw, key, items.get(number));
            dynamoDb.putItem(put -> put.tableName(table).item(item));
        }
    }

    @Override
    public List<HeldLeaf> bucket(Draw draw, int round, int bucket, List<String> parts) {
        Set<String> wanted = new HashSet<>(parts);
        String pk = DrawsKeys.bucket(draw, round, bucket, "", 0).pk();
        return Reads.partition(dynamoDb, table, pk).stream()
                .filter(item -> wanted.contains(DrawsKeys.part(Attributes.text(item, "sk"))))
                .flatMap(item -> SegmentItems.unpack(item).stream())
                .toList();
    }

    @Override
    public Read record(Draw draw, int round, Read read) {
        Key key = DrawsKeys.read(draw, round, read.lane(), read.step());
        return isPut(item(draw, key, SegmentItems.write(read)))
                ? read
                : Reads.one(dynamoDb, table, key).map(SegmentItems::read).orElseThrow();
    }

    @Override
    public List<Read> read(Draw draw, int round) {
        return Reads.partition(dynamoDb, table, DrawsKeys.read(draw, round, 0, 0).pk()).stream()
                .map(SegmentItems::read)
                .toList();
    }

    @Override
    public boolean record(Draw draw, int round, Sorted sorted) {
        Key key = DrawsKeys.sorted(draw, round, sorted.number());
        return isPut(item(draw, key, SegmentItems.write(sorted)));
    }

    @Override
    public List<Sorted> sorted(Draw draw, int round) {
        return Reads.partition(dynamoDb, table, DrawsKeys.sorted(draw, round, 0).pk()).stream()
                .map(SegmentItems::sorted)
                .toList();
    }

    private static Map<String, AttributeValue> item(
            Draw draw, Key key, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key.item("sealing", attributes));
        long end = draw.updatedAt().plus(KEPT).getEpochSecond();
        item.put("expiresAt", Attributes.number(end));
        return item;
    }

    private boolean isPut(Map<String, AttributeValue> item) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException recorded) {
            return false;
        }
    }

    /** Returns hashes one after the other. */
    static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * HASH);
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** Returns the hashes that were joined. */
    static List<byte[]> split(byte[] hashes) {
        return IntStream.range(0, hashes.length / HASH)
                .mapToObj(i -> Arrays.copyOfRange(hashes, i * HASH, (i + 1) * HASH))
                .toList();
    }

    /** The progress of a seal as attributes of items. */
    private static final class SegmentItems {

        private SegmentItems() {}

        /** Well below an item's 400 KB. */
        private static final int FULL = 300_000;

        private static final String LEAVES = "leaves";

        /** Packs leaves and their holders side by side, at most 300 KB an item. */
        static List<Map<String, AttributeValue>> pack(List<HeldLeaf> leaves) {
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            var packed = new ByteArrayOutputStream();
            var holders = new ByteArrayOutputStream();
            for (HeldLeaf held : leaves) {
                byte[] holder = HolderBytes.write(held.holder());
                byte[] leaf = held.leaf().bytes();
                if (packed.size() + leaf.length + holders.size() + holder.length > FULL) {
                    items.add(item(packed, holders));
                    packed.reset();
                    holders.reset();
                }
                packed.writeBytes(leaf);
                holders.writeBytes(holder);
            }
            items.add(item(packed, holders));
            return items;
        }

        private static Map<String, AttributeValue> item(
                ByteArrayOutputStream leaves, ByteArrayOutputStream holders) {
            return Map.of(
                    LEAVES, bytes(leaves.toByteArray()), "holders", bytes(holders.toByteArray()));
        }

        static List<HeldLeaf> unpack(Map<String, AttributeValue> item) {
            byte[] leaves = bytes(item, LEAVES);
            List<Holder> holders = HolderBytes.read(bytes(item, "holders"));
            return IntStream.range(0, holders.size())
                    .mapToObj(i ->
                            new HeldLeaf(
                                    PackedLeaf.read(leaves, i * PackedLeaf.SIZE), holders.get(i)))
                    .toList();
        }

        static Map<String, AttributeValue> write(Read read) {
            ByteBuffer tallies = ByteBuffer.allocate(read.tallies().size() * 2 * Long.BYTES);
            read.tallies().forEach(tally -> tallies.putLong(tally.entered()).putLong(tally.left()));
            ByteBuffer leaves = ByteBuffer.allocate(read.leaves().size() * Integer.BYTES);
            read.leaves().forEach(leaves::putInt);
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            attributes.put("lane", number(read.lane()));
            attributes.put("step", number(read.step()));
            attributes.put("part", text(read.part()));
            read.next().ifPresent(next -> attributes.put("next", text(next)));
            attributes.put("tallies", bytes(tallies.array()));
            attributes.put("lines", number(read.lines()));
            attributes.put(LEAVES, bytes(leaves.array()));
            return attributes;
        }

        static Read read(Map<String, AttributeValue> item) {
            ByteBuffer tallies = ByteBuffer.wrap(bytes(item, "tallies"));
            List<Tally> counted = new ArrayList<>();
            while (tallies.hasRemaining()) {
                counted.add(new Tally(tallies.getLong(), tallies.getLong()));
            }
            ByteBuffer leaves = ByteBuffer.wrap(bytes(item, LEAVES));
            List<Integer> buckets = new ArrayList<>();
            while (leaves.hasRemaining()) {
                buckets.add(leaves.getInt());
            }
            return new Read(
                    whole(item, "lane"),
                    whole(item, "step"),
                    text(item, "part"),
                    Attributes.optionalText(item, "next"),
                    counted,
                    number(item, "lines"),
                    buckets);
        }

        static Map<String, AttributeValue> write(Sorted sorted) {
            return Map.of(
                    "number", number(sorted.number()),
                    "firsts", bytes(joined(sorted.firsts())),
                    "roots", bytes(joined(sorted.roots())));
        }

        static Sorted sorted(Map<String, AttributeValue> item) {
            return new Sorted(
                    whole(item, "number"),
                    split(bytes(item, "firsts")),
                    split(bytes(item, "roots")));
        }
    }
}
