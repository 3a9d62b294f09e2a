package fairdraw.aws.dynamodb;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.domain.NotNow;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A bound of the items of one kind that an owner may have. Their count is an item of its own that
 * is changed in every transaction that adds or removes one of them, so no race exceeds the bound.
 * For changes that operators make, since all those of one owner write the same item.
 */
public final class Quota {

    private static final int ATTEMPTS = 8;

    private final Transactions transactions;
    private final String table;
    private final Key count;

    /**
     * @param count the key of the count, which is created with the first item
     */
    public Quota(Transactions transactions, String table, Key count) {
        this.transactions = transactions;
        this.table = table;
        this.count = count;
    }

    /** The outcome of an addition; all but DONE wrote nothing. */
    public enum Adding {
        DONE,
        /** The condition of the item itself failed. */
        REFUSED,
        /** The owner has the most items that are allowed. */
        FULL
    }

    /**
     * Makes a write that adds an item, unless there are {@code most} already.
     *
     * @throws NotNow if others were changing the count for too long
     */
    public Adding add(TransactWriteItem part, long most) {
        return switch (written(part, take(most))) {
            case Written.Done _ -> Adding.DONE;
            case Written.Refused refused when refused.at(0) -> Adding.REFUSED;
            case Written.Refused _ -> Adding.FULL;
            case Written.Contended _ -> throw contended();
        };
    }

    /**
     * Makes a write that removes an item; returns false if its own condition failed.
     *
     * @throws NotNow if others were changing the count for too long
     */
    public boolean remove(TransactWriteItem part) {
        return switch (written(part, release())) {
            case Written.Done _ -> true;
            case Written.Refused refused when refused.at(0) -> false;
            case Written.Refused _ ->
                    throw new IllegalStateException("nothing is counted in " + count.pk());
            case Written.Contended _ -> throw contended();
        };
    }

    private Written written(TransactWriteItem part, TransactWriteItem counted) {
        Written written = transactions.insist(List.of(part, counted));
        for (int attempt = 1;
                written instanceof Written.Contended && attempt < ATTEMPTS;
                attempt++) {
            written = transactions.insist(List.of(part, counted));
        }
        return written;
    }

    private TransactWriteItem take(long most) {
        return Writes.update(
                table,
                count,
                "SET #type = :type ADD held :one",
                "attribute_not_exists(held) OR held < :most",
                Map.of("#type", "type"),
                Map.of(":type", text("count"), ":one", number(1), ":most", number(most)));
    }

    private TransactWriteItem release() {
        return Writes.update(
                table,
                count,
                "SET held = held - :one",
                "held >= :one",
                Map.of(),
                Map.of(":one", number(1)));
    }

    private NotNow contended() {
        return new NotNow("the count " + count.pk() + " is contended");
    }
}
