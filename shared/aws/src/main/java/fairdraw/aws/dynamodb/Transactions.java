package fairdraw.aws.dynamodb;

import fairdraw.domain.Backoff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Writes transactions: the one place that decides what is tried again. An unknown outcome repeats
 * the same bytes under the same token, which DynamoDB carries out once; a conflict is the caller's
 * to try elsewhere; a failed condition is an answer.
 */
public final class Transactions {

    /** As many calls of a transaction may use up all of their time. */
    public static final int TIMEOUTS = 2;

    private static final int ATTEMPTS = 6;

    private final DynamoDbClient dynamoDb;
    private final Supplier<String> tokens;
    private final Backoff backoff;

    /**
     * @param tokens a new unpredictable token of at most 36 characters for every transaction; never
     *     made from its content, or an honest repetition would pass as the first
     */
    public Transactions(DynamoDbClient dynamoDb, Supplier<String> tokens, Backoff backoff) {
        this.dynamoDb = dynamoDb;
        this.tokens = tokens;
        this.backoff = backoff;
    }

    /** What became of a transaction. */
    public sealed interface Written {
        record Done() implements Written {}

        /** Conditions failed and nothing was written. */
        record Refused(List<CancellationReason> reasons) implements Written {

            /** Whether the condition of the item at {@code position} failed. */
            public boolean at(int position) {
                return is(reasons.get(position), "ConditionalCheckFailed");
            }

            /**
             * The item whose condition failed at {@code position}, if it existed and was asked for.
             */
            public Optional<Map<String, AttributeValue>> found(int position) {
                CancellationReason reason = reasons.get(position);
                return at(position) && reason.hasItem()
                        ? Optional.of(reason.item())
                        : Optional.empty();
            }
        }

        /** Somebody else was writing one of the items; nothing was written. */
        record Contended() implements Written {}
    }

    /**
     * Writes all of {@code items} or nothing.
     *
     * @throws DynamoDbException when the outcome stays unknown
     */
    public Written write(List<TransactWriteItem> items) {
        TransactWriteItemsRequest request =
                TransactWriteItemsRequest.builder()
                        .transactItems(items)
                        .clientRequestToken(tokens.get())
                        .build();
        boolean maybeDone = false;
        int timeouts = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                dynamoDb.transactWriteItems(request);
                return new Written.Done();
            } catch (TransactionCanceledException cancelled) {
                List<CancellationReason> reasons = cancelled.cancellationReasons();
                maybeDone |= cancelled.numAttempts() > 1;
                if (any(reasons, "TransactionConflict")) {
                    // An earlier attempt may have been carried out: only the same token tells.
                    if (!maybeDone || attempt == ATTEMPTS) {
                        return new Written.Contended();
                    }
                } else if (any(reasons, "ConditionalCheckFailed")) {
                    return new Written.Refused(reasons);
                }
                if (attempt == ATTEMPTS || any(reasons, "ValidationError")) {
                    throw cancelled;
                }
            } catch (DynamoDbException failure) {
                if (attempt == ATTEMPTS || !mayHaveHappened(failure)) {
                    throw failure;
                }
                maybeDone = true;
            } catch (ApiCallTimeoutException failure) {
                // Whoever waits for the answer has little time left.
                if (++timeouts == TIMEOUTS) {
                    throw failure;
                }
                maybeDone = true;
            } catch (SdkClientException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
                maybeDone = true;
            }
            backoff.pause(attempt);
        }
    }

    /**
     * Writes all of {@code items} or nothing, trying again while somebody else is writing them.
     *
     * @throws DynamoDbException when the outcome stays unknown
     */
    public Written insist(List<TransactWriteItem> items) {
        Written written = write(items);
        for (int attempt = 1;
                written instanceof Written.Contended && attempt < ATTEMPTS;
                attempt++) {
            backoff.pause(attempt);
            written = write(items);
        }
        return written;
    }

    /**
     * Reads all of {@code items} as they are at one moment, trying again while somebody else is
     * writing them; an item that does not exist is empty.
     */
    public List<Map<String, AttributeValue>> read(List<TransactGetItem> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dynamoDb
                        .transactGetItems(get -> get.transactItems(items))
                        .responses()
                        .stream()
                        .map(ItemResponse::item)
                        .toList();
            } catch (TransactionCanceledException cancelled) {
                if (attempt == ATTEMPTS
                        || !any(cancelled.cancellationReasons(), "TransactionConflict")) {
                    throw cancelled;
                }
            }
            backoff.pause(attempt);
        }
    }

    /** Makes a single write, trying again while a transaction is writing the same item. */
    public <T> T single(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (TransactionConflictException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                backoff.pause(attempt);
            }
        }
    }

    /** A new mark, for one call whose write is no transaction. */
    public CallMark mark() {
        return new CallMark(tokens.get());
    }

    private static boolean mayHaveHappened(DynamoDbException failure) {
        return failure instanceof TransactionInProgressException
                || failure.statusCode() >= 500
                || failure.isThrottlingException();
    }

    private static boolean any(List<CancellationReason> reasons, String code) {
        return reasons.stream().anyMatch(reason -> is(reason, code));
    }

    private static boolean is(CancellationReason reason, String code) {
        return code.equals(reason.code());
    }
}
