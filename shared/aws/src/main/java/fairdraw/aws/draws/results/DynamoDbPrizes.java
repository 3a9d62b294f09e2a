package fairdraw.aws.draws.results;

import static fairdraw.aws.dynamodb.Attributes.bytes;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.draws.results.PrizeRange.Part;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.InOrder;
import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Prizes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Prizes in the table Draws, many an item, each item in a partition of its own, and a small item
 * for each range of the list, which names them.
 */
public final class DynamoDbPrizes implements Prizes {

    /** The items that are read at a time. */
    private static final int AHEAD = 8;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbPrizes(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Range begin(Draw draw, int range) {
        return new PrizeRange(dynamoDb, table, draw, range);
    }

    @Override
    public Map<Integer, List<Long>> counted(Draw draw) {
        Map<Integer, List<Long>> counted = new LinkedHashMap<>();
        ranges(draw)
                .forEach(item ->
                        counted.put(Attributes.whole(item, "range"), PrizeRange.lines(item)));
        return counted;
    }

    @Override
    public Page<Prize> page(Draw draw, Page.Wanted wanted) {
        String after = wanted.after().orElse("");
        List<Part> parts = parts(draw, after, wanted.limit());
        List<Prize> read = new ArrayList<>();
        InOrder.each(
                0,
                parts.size(),
                AHEAD,
                number -> prizes(draw, parts.get(number)),
                prizes ->
                        prizes.stream()
                                .filter(prize -> prize.leaf().compareTo(after) > 0)
                                .limit(wanted.limit() + 1L - read.size())
                                .forEach(read::add));
        return Page.of(read, wanted.limit(), Prize::leaf);
    }

    /** Returns the parts that hold the next prizes, one more than {@code limit} if there are. */
    private List<Part> parts(Draw draw, String after, int limit) {
        List<Part> parts = new ArrayList<>();
        long whole = 0;
        Iterator<Part> rest =
                ranges(draw)
                        .flatMap(item -> PrizeRange.parts(item).stream())
                        .filter(part -> part.last().compareTo(after) > 0)
                        .iterator();
        while (rest.hasNext() && whole <= limit) {
            Part part = rest.next();
            // The cursor may lie within the first part.
            whole += parts.isEmpty() && !after.isEmpty() ? 1 : part.prizes();
            parts.add(part);
        }
        return parts;
    }

    private Stream<Map<String, AttributeValue>> ranges(Draw draw) {
        return Reads.partition(dynamoDb, table, DrawsKeys.settled(draw, 0).pk()).stream();
    }

    private List<Prize> prizes(Draw draw, Part part) {
        return Reads.one(dynamoDb, table, DrawsKeys.prizes(draw, part.range(), part.part()))
                .map(DynamoDbPrizes::read)
                .orElseThrow();
    }

    private static List<Prize> read(Map<String, AttributeValue> item) {
        return PrizeBytes.read(bytes(item, "prizes"));
    }
}
