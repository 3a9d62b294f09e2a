package fairdraw.aws.consumers;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * An organisation's issuers in one item of the table Consumers: they are few and read together. A
 * change is a transaction of one item, since its token tells a repeated attempt from another call's
 * change after a lost answer.
 */
public final class DynamoDbIssuers implements Issuers {

    /**
     * Each lost attempt means that another change succeeded, and few succeed before the item is
     * full.
     */
    private static final int ATTEMPTS = 2 * Issuer.MOST;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbIssuers(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    private record Stored(long version, List<Issuer> issuers) {}

    @Override
    public List<Issuer> of(Tenant tenant) {
        return stored(tenant).issuers();
    }

    @Override
    public Added add(Issuer issuer) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Stored stored = stored(issuer.tenant());
            if (stored.issuers().stream().anyMatch(known -> known.id().equals(issuer.id()))) {
                return Added.KNOWN;
            }
            if (stored.issuers().size() >= Issuer.MOST) {
                return Added.TOO_MANY;
            }
            List<Issuer> more =
                    Stream.concat(stored.issuers().stream(), Stream.of(issuer))
                            .sorted(Comparator.comparing(Issuer::id))
                            .toList();
            if (replaced(issuer.tenant(), stored.version(), more)) {
                return Added.DONE;
            }
        }
        throw new NotNow("issuers are contended");
    }

    @Override
    public Optional<Issuer> remove(Tenant tenant, String id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Stored stored = stored(tenant);
            Optional<Issuer> there =
                    stored.issuers().stream().filter(known -> known.id().equals(id)).findAny();
            List<Issuer> rest =
                    stored.issuers().stream().filter(known -> !known.id().equals(id)).toList();
            if (there.isEmpty() || replaced(tenant, stored.version(), rest)) {
                return there;
            }
        }
        throw new NotNow("issuers are contended");
    }

    private Stored stored(Tenant tenant) {
        return Reads.one(dynamoDb, table, ConsumersKeys.issuers(tenant))
                .map(item ->
                        new Stored(
                                Attributes.number(item, "version"),
                                Attributes.list(item, "issuers").stream()
                                        .map(each -> read(tenant, each.m()))
                                        .toList()))
                .orElseGet(() -> new Stored(0, List.of()));
    }

    private boolean replaced(Tenant tenant, long version, List<Issuer> issuers) {
        Map<String, AttributeValue> item =
                new HashMap<>(ConsumersKeys.issuers(tenant).attributes());
        item.put("type", text("issuers"));
        item.put("version", number(version + 1));
        item.put(
                "issuers",
                AttributeValue.fromL(
                        issuers.stream()
                                .map(issuer -> AttributeValue.fromM(write(issuer)))
                                .toList()));
        TransactWriteItem change =
                version == 0
                        ? Writes.putIfAbsent(table, item)
                        : Writes.putIf(
                                table,
                                item,
                                "version = :version",
                                Map.of(":version", number(version)));
        return switch (transactions.insist(List.of(change))) {
            case Written.Done() -> true;
            case Written.Refused _, Written.Contended() -> false;
        };
    }

    private static Map<String, AttributeValue> write(Issuer issuer) {
        return Map.of(
                "id", text(issuer.id()),
                "issuer", text(issuer.issuer()),
                "audience", text(issuer.audience()),
                "jwksUrl", text(issuer.jwksUrl()),
                "pepper", number(issuer.pepper()),
                "createdAt", instant(issuer.createdAt()));
    }

    private static Issuer read(Tenant tenant, Map<String, AttributeValue> members) {
        return new Issuer(
                tenant,
                text(members, "id"),
                text(members, "issuer"),
                text(members, "audience"),
                text(members, "jwksUrl"),
                whole(members, "pepper"),
                instant(members, "createdAt"));
    }
}
