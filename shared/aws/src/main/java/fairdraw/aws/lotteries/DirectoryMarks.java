package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Leftovers;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.TicketRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The claims of some tickets' references, as they were read, and the places of the tickets in their
 * directory, which are written on them. Nothing else of a claim ever changes, and a place follows
 * from the directory alone, so claims are put whole, many in a request, by whoever finds one
 * unmarked.
 */
final class DirectoryMarks {

    private static final String POSITION = "listed";
    private static final String BATCH = "listedFrom";

    /** The most items of one request. */
    private static final int PUTS = 25;

    private final DynamoDbClient dynamoDb;
    private final String draws;
    private final Tenant tenant;
    private final Map<Key, Map<String, AttributeValue>> claims = new HashMap<>();

    private DirectoryMarks(DynamoDbClient dynamoDb, String draws, Tenant tenant) {
        this.dynamoDb = dynamoDb;
        this.draws = draws;
        this.tenant = tenant;
    }

    /**
     * The place of a ticket in its directory.
     *
     * @param start the position of its batch
     */
    record Place(long start, long position) {}

    static DirectoryMarks read(
            DynamoDbClient dynamoDb, String draws, Tenant tenant, Collection<TicketRef> refs) {
        var marks = new DirectoryMarks(dynamoDb, draws, tenant);
        Reads.all(dynamoDb, draws, refs.stream().map(ref -> DrawsKeys.ref(tenant, ref)).toList())
                .forEach(claim ->
                        marks.claims.put(new Key(text(claim, "pk"), text(claim, "sk")), claim));
        return marks;
    }

    boolean isClaimed(TicketRef ref) {
        return claims.containsKey(DrawsKeys.ref(tenant, ref));
    }

    boolean isListed(TicketRef ref) {
        return isListed(claims.getOrDefault(DrawsKeys.ref(tenant, ref), Map.of()));
    }

    private static boolean isListed(Map<String, AttributeValue> claim) {
        return claim.containsKey(BATCH);
    }

    /** Returns the place of a listed ticket. */
    Place place(TicketRef ref) {
        Map<String, AttributeValue> claim =
                claims.getOrDefault(DrawsKeys.ref(tenant, ref), Map.of());
        return new Place(number(claim, BATCH), number(claim, POSITION));
    }

    /** Marks the tickets of a stored batch that are not marked yet. */
    void mark(DirectoryBatch batch) {
        List<WriteRequest> puts = new ArrayList<>();
        for (int i = 0; i < batch.rows().size(); i++) {
            Map<String, AttributeValue> claim =
                    claims.get(DrawsKeys.ref(tenant, batch.rows().get(i).ref()));
            if (claim != null && !isListed(claim)) {
                Map<String, AttributeValue> marked = new HashMap<>(claim);
                marked.put(BATCH, number(batch.start()));
                marked.put(POSITION, number(batch.start() + i));
                claims.put(new Key(text(claim, "pk"), text(claim, "sk")), marked);
                puts.add(WriteRequest.builder().putRequest(put -> put.item(marked)).build());
            }
        }
        IntStream.iterate(0, from -> from < puts.size(), from -> from + PUTS)
                .mapToObj(from -> puts.subList(from, Math.min(puts.size(), from + PUTS)))
                .forEach(some -> Leftovers.insist(some, this::put));
    }

    private List<WriteRequest> put(List<WriteRequest> puts) {
        return dynamoDb.batchWriteItem(write -> write.requestItems(Map.of(draws, puts)))
                .unprocessedItems()
                .getOrDefault(draws, List.of());
    }
}
