package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Results.Candidate;
import fairdraw.domain.draws.results.Results.RankedRange;
import fairdraw.fairness.encoding.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The parts of long rankings in the table Draws, one partition a range: the best leaves, 40 bytes
 * each, 4,096 an item, and then the item without which the range counts as not ranked.
 */
final class RankRanges {

    private static final int PAGE = 4_096;
    private static final int LEAF = 32;
    private static final int SIZE = LEAF + Long.BYTES;

    private final DynamoDbClient dynamoDb;
    private final String table;

    RankRanges(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    void write(Draw draw, int wanted, int range, RankedRange ranked) {
        List<Candidate> best = ranked.best();
        for (int from = 0; from < best.size(); from += PAGE) {
            List<Candidate> page = best.subList(from, Math.min(from + PAGE, best.size()));
            put(
                    DrawsKeys.rankedPage(draw, wanted, range, from / PAGE),
                    Map.of("best", bytes(pack(page))));
        }
        put(DrawsKeys.ranked(draw, wanted, range), Map.of("active", number(ranked.active())));
    }

    private void put(Key key, Map<String, AttributeValue> attributes) {
        dynamoDb.putItem(put -> put.tableName(table).item(key.item("ranked", attributes)));
    }

    private static byte[] pack(List<Candidate> page) {
        ByteBuffer packed = ByteBuffer.allocate(page.size() * SIZE);
        page.forEach(leaf -> packed.put(Hex.decode(leaf.leaf())).putLong(leaf.index()));
        return packed.array();
    }

    Optional<RankedRange> read(Draw draw, int wanted, int range) {
        List<Candidate> best = new ArrayList<>();
        Optional<Long> active = Optional.empty();
        for (Map<String, AttributeValue> item :
                Reads.partition(dynamoDb, table, DrawsKeys.ranked(draw, wanted, range).pk())) {
            if (item.containsKey("active")) {
                active = Optional.of(number(item, "active"));
            } else {
                best.addAll(unpack(bytes(item, "best")));
            }
        }
        return active.map(count -> new RankedRange(count, best));
    }

    private static List<Candidate> unpack(byte[] page) {
        ByteBuffer packed = ByteBuffer.wrap(page);
        List<Candidate> best = new ArrayList<>();
        while (packed.hasRemaining()) {
            byte[] leaf = new byte[LEAF];
            packed.get(leaf);
            best.add(new Candidate(Hex.encode(leaf), packed.getLong()));
        }
        return best;
    }
}
