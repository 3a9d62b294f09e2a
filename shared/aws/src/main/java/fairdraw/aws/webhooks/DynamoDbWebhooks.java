package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Quota;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Webhooks in the table Webhooks, one partition an owner, since they are few. */
public final class DynamoDbWebhooks implements Webhooks {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbWebhooks(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public Added add(Webhook webhook) {
        TransactWriteItem item = Writes.putIfAbsent(table, WebhookItems.write(webhook));
        if (webhook.owner().mode().isEmpty()) {
            return isDone(item) ? Added.DONE : Added.KNOWN;
        }
        return switch (quota(webhook.owner()).add(item, MOST)) {
            case DONE -> Added.DONE;
            case REFUSED -> Added.KNOWN;
            case FULL -> Added.TOO_MANY;
        };
    }

    private Quota quota(Owner owner) {
        return new Quota(transactions, table, WebhooksKeys.count(owner));
    }

    /**
     * Uses a transaction of one part, since only its token identifies a call's own write after a
     * lost answer.
     */
    private boolean isDone(TransactWriteItem change) {
        return switch (transactions.insist(List.of(change))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
            case Written.Contended() -> throw new NotNow("a webhook is contended for too long");
        };
    }

    @Override
    public Optional<Webhook> find(Owner owner, WebhookId id) {
        return Reads.one(dynamoDb, table, WebhooksKeys.webhook(owner, id))
                .map(item -> WebhookItems.read(owner, item));
    }

    @Override
    public List<Webhook> of(Owner owner) {
        return Reads.partition(dynamoDb, table, WebhooksKeys.webhooks(owner)).stream()
                .map(item -> WebhookItems.read(owner, item))
                .toList();
    }

    @Override
    public boolean replace(Webhook changed) {
        return isDone(
                Writes.putIf(
                        table,
                        WebhookItems.write(changed),
                        "version = :before",
                        Map.of(":before", Attributes.number(changed.version() - 1))));
    }

    @Override
    public Optional<Webhook> remove(Tenant tenant, WebhookId id) {
        Owner owner = Owner.of(tenant, id);
        Optional<Webhook> found = find(owner, id);
        while (found.isPresent()
                && !isRemoved(
                        owner,
                        Writes.deleteIf(
                                table,
                                WebhooksKeys.webhook(owner, id),
                                "version = :found",
                                Map.of(":found", Attributes.number(found.get().version()))))) {
            // It was changed or removed meanwhile.
            found = find(owner, id);
        }
        return found;
    }

    private boolean isRemoved(Owner owner, TransactWriteItem deletion) {
        return owner.mode().isEmpty() ? isDone(deletion) : quota(owner).remove(deletion);
    }
}
