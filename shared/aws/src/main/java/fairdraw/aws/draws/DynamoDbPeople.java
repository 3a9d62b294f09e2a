package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.draws.erasure.People;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The people in the partitions of draws, in the table Draws. */
public final class DynamoDbPeople implements People {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbPeople(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public List<Sought> present(List<Sought> sought) {
        Set<Key> found =
                Reads.all(dynamoDb, table, sought.stream().map(DynamoDbPeople::key).toList())
                        .map(item -> new Key(text(item, "pk"), text(item, "sk")))
                        .collect(Collectors.toSet());
        return sought.stream().filter(one -> found.contains(key(one))).toList();
    }

    private static Key key(Sought sought) {
        return DrawsKeys.player(sought.draw(), sought.person());
    }
}
