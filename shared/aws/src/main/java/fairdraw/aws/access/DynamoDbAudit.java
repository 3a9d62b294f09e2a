package fairdraw.aws.access;

import fairdraw.domain.Page;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The audit trail of operators' calls in the table Access. */
public final class DynamoDbAudit implements Audit {
    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbAudit(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public void write(AuditRecord call) {
        dynamoDb.putItem(put -> put.tableName(table).item(AccessItems.write(call)));
    }

    @Override
    public Page<AuditRecord> list(Page.Wanted wanted) {
        return AccessLists.newestFirst(
                dynamoDb, table, AccessKeys.AUDIT, wanted, AccessItems::audit, AuditRecord::id);
    }
}
