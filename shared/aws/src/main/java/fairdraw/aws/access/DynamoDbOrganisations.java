package fairdraw.aws.access;

import static fairdraw.aws.dynamodb.Attributes.number;

import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.Page;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.ids.OrganisationId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Organisations in the table Access. */
public final class DynamoDbOrganisations implements Organisations {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbOrganisations(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void add(Organisation organisation) {
        // Without a condition: only this call can repeat the write of its unpredictable id.
        dynamoDb.putItem(put -> put.tableName(table).item(AccessItems.write(organisation)));
    }

    @Override
    public Optional<Organisation> find(String text) {
        return Organisation.isId(text)
                ? Reads.one(dynamoDb, table, AccessKeys.organisation(new OrganisationId(text)))
                        .map(AccessItems::organisation)
                : Optional.empty();
    }

    @Override
    public boolean replace(Organisation next) {
        try {
            dynamoDb.putItem(put ->
                    put.tableName(table)
                            .item(AccessItems.write(next))
                            .conditionExpression(isBefore(next))
                            .expressionAttributeValues(
                                    Map.of(":read", number(next.version() - 1))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** An organisation of before it could be changed is at its first version without saying so. */
    private static String isBefore(Organisation next) {
        return next.version() == 2
                ? "attribute_exists(pk) AND (version = :read OR attribute_not_exists(version))"
                : "version = :read";
    }

    @Override
    public Page<Organisation> list(Page.Wanted wanted) {
        return AccessLists.oldestFirst(
                dynamoDb,
                table,
                AccessKeys.ORGANISATIONS,
                wanted,
                AccessItems::organisation,
                organisation -> organisation.id().text());
    }
}
