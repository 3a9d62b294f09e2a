package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.PackedBytes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Rank;
import fairdraw.fairness.encoding.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ranks in the table Draws: leaf, person and number, 52 bytes each, 4,096 an item. */
final class RankPages {

    private static final String RANKS = "ranks";
    private static final int PAGE = 4_096;
    private static final int LEAF = 32;
    private static final int PERSON = 16;
    private static final int SIZE = LEAF + PERSON + Integer.BYTES;

    private final DynamoDbClient dynamoDb;
    private final String table;

    RankPages(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    void write(Draw draw, List<Rank> ranks) {
        for (int from = 0; from < ranks.size(); from += PAGE) {
            List<Rank> page = ranks.subList(from, Math.min(from + PAGE, ranks.size()));
            Map<String, AttributeValue> item =
                    new LinkedHashMap<>(DrawsKeys.ranks(draw, from / PAGE).attributes());
            item.put("type", text("ranks"));
            item.put(RANKS, bytes(pack(page)));
            dynamoDb.putItem(put -> put.tableName(table).item(item));
        }
    }

    private static byte[] pack(List<Rank> page) {
        ByteBuffer packed = ByteBuffer.allocate(page.size() * SIZE);
        page.forEach(rank ->
                packed.put(Hex.decode(rank.leaf()))
                        .put(Hex.decode(rank.person()))
                        .putInt((int) rank.number()));
        return packed.array();
    }

    List<Rank> read(Draw draw, int from, int until) {
        List<Rank> ranks = new ArrayList<>();
        for (int page = from / PAGE; page * PAGE < until; page++) {
            byte[] packed =
                    Reads.one(dynamoDb, table, DrawsKeys.ranks(draw, page))
                            .map(item -> bytes(item, RANKS))
                            .orElseThrow();
            int first = page * PAGE;
            int last = Math.min(first + packed.length / SIZE, until);
            IntStream.range(Math.max(from, first), last)
                    .forEach(rank -> ranks.add(unpack(rank, packed, (rank - first) * SIZE)));
        }
        return ranks;
    }

    void erase(Draw draw, String person) {
        byte[] wanted = Hex.decode(person);
        boolean more = true;
        for (int page = 0; more; page++) {
            more = isErased(DrawsKeys.ranks(draw, page), wanted);
        }
    }

    /** Erases a person from a page; returns whether there is such a page. */
    private boolean isErased(Key key, byte[] person) {
        AtomicBoolean found = new AtomicBoolean();
        boolean done =
                PackedBytes.insist(() -> {
                    Optional<byte[]> read =
                            Reads.one(dynamoDb, table, key).map(item -> bytes(item, RANKS));
                    found.set(read.isPresent());
                    return read.map(page -> isErased(key, page, person)).orElse(true);
                });
        if (!done) {
            throw new NotNow("too many are erasing ranks of a draw");
        }
        return found.get();
    }

    private boolean isErased(Key key, byte[] read, byte[] person) {
        byte[] next = read.clone();
        for (int at = LEAF; at < next.length; at += SIZE) {
            if (Arrays.equals(next, at, at + PERSON, person, 0, PERSON)) {
                Arrays.fill(next, at, at + PERSON, (byte) 0);
            }
        }
        return Arrays.equals(next, read)
                || PackedBytes.replace(dynamoDb, table, key, RANKS, read, next);
    }

    private static Rank unpack(int rank, byte[] packed, int offset) {
        ByteBuffer bytes = ByteBuffer.wrap(packed, offset, SIZE);
        byte[] leaf = new byte[LEAF];
        byte[] person = new byte[PERSON];
        bytes.get(leaf).get(person);
        return new Rank(
                rank, Hex.encode(leaf), Hex.encode(person), Integer.toUnsignedLong(bytes.getInt()));
    }
}
