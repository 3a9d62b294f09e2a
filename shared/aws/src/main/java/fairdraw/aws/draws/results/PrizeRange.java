package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.draws.results.Prizes.Range;
import fairdraw.fairness.encoding.Hex;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A range of prizes being written: an item for each 300 KB of them, then the range's own. */
final class PrizeRange implements Range {

    /** Well below an item's 400 KB. */
    private static final int PART = 300_000;

    /**
     * A stored part.
     *
     * @param last the last leaf in it, in hex
     */
    record Part(int range, int part, int prizes, String last) {}

    private static final int ENTRY = Integer.BYTES + PrizeBytes.HASH;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Draw draw;
    private final int range;
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private int prizes;
    private String last = "";

    PrizeRange(DynamoDbClient dynamoDb, String table, Draw draw, int range) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.draw = draw;
        this.range = range;
    }

    @Override
    public void add(Prize prize) {
        byte[] bytes = PrizeBytes.write(prize);
        if (packed.size() + bytes.length > PART) {
            endPart();
        }
        packed.writeBytes(bytes);
        prizes++;
        last = prize.leaf();
    }

    private void endPart() {
        if (prizes == 0) {
            return;
        }
        Part part = new Part(range, parts.size(), prizes, last);
        put(
                DrawsKeys.prizes(draw, range, part.part()),
                "prizes",
                Map.of("prizes", bytes(packed.toByteArray())));
        parts.add(part);
        packed.reset();
        prizes = 0;
    }

    @Override
    public void end(List<Long> winningLines) {
        endPart();
        ByteBuffer index = ByteBuffer.allocate(parts.size() * ENTRY);
        parts.forEach(part -> index.putInt(part.prizes()).put(Hex.decode(part.last())));
        put(
                DrawsKeys.settled(draw, range),
                "settled",
                Map.of(
                        "range", number(range),
                        "lines", Attributes.tree(winningLines),
                        "parts", bytes(index.array())));
    }

    /** Returns the winning lines by tier of the item of a range. */
    static List<Long> lines(Map<String, AttributeValue> item) {
        return Attributes.list(item, "lines").stream().map(n -> Long.valueOf(n.n())).toList();
    }

    /** Returns the parts of the item of a range, in order. */
    static List<Part> parts(Map<String, AttributeValue> item) {
        ByteBuffer index = ByteBuffer.wrap(bytes(item, "parts"));
        List<Part> parts = new ArrayList<>();
        while (index.hasRemaining()) {
            int prizes = index.getInt();
            byte[] last = new byte[PrizeBytes.HASH];
            index.get(last);
            parts.add(
                    new Part(
                            Attributes.whole(item, "range"),
                            parts.size(),
                            prizes,
                            Hex.encode(last)));
        }
        return parts;
    }

    private void put(Key key, String type, Map<String, AttributeValue> attributes) {
        dynamoDb.putItem(put -> put.tableName(table).item(key.item(type, attributes)));
    }
}
