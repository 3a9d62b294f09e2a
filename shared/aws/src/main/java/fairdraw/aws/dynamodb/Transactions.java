package fairdraw.aws.dynamodb;

import fairdraw.aws.CallNotMade;
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
 * The writer of transactions, and the only place that decides about retries. After an unknown
 * outcome it repeats the same bytes under the same token, which DynamoDB carries out once; after a
 * conflict the caller may try elsewhere; a failed condition is a result.
 */
public final class Transactions {

    /** The number of calls of one transaction that may use up their whole time. */
    public static final int TIMEOUTS = 2;

    private static final int ATTEMPTS = 6;

    private final DynamoDbClient dynamoDb;
    private final Supplier<String> tokens;
    private final Backoff backoff;

    /**
     * @param tokens supplies a new unpredictable token of at most 36 characters for every
     *     transaction; never derived from its content, or a genuine repetition would pass as the
     *     first
     */
    public Transactions(DynamoDbClient dynamoDb, Supplier<String> tokens, Backoff backoff) {
        this.dynamoDb = dynamoDb;
        this.tokens = tokens;
        this.backoff = backoff;
    }

    /** The outcome of a transaction. */
    public sealed interface Written {
        record Done() implements Written {}

        /** The outcome of a transaction whose conditions failed; nothing was written. */
        record Refused(List<CancellationReason> reasons) implements Written {

            /** Whether the condition of the item at {@code position} failed. */
            public boolean at(int position) {
                return is(reasons.get(position), "ConditionalCheckFailed");
            }

            /**
             * Returns the item whose condition failed at {@code position}, if it exists and its
             * part asks for it.
             */
            public Optional<Map<String, AttributeValue>> found(int position) {
                CancellationReason reason = reasons.get(position);
                return at(position) && reason.hasItem()
                        ? Optional.of(reason.item())
                        : Optional.empty();
            }
        }

        /**
         * The outcome of a transaction that conflicted with another writer of an item; nothing was
         * written.
         */
        record Contended() implements Written {}
    }

    /**
     * Writes all of {@code items} or nothing.
     *
     * @throws DynamoDbException if the outcome stays unknown
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
                    // An earlier attempt may have succeeded, which only the same token can tell.
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
            } catch (CallNotMade failure) {
                throw failure;
            } catch (ApiCallTimeoutException failure) {
                // The caller has little time left to wait for the answer.
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
     * Writes all of {@code items} or nothing, and retries while others are writing them.
     *
     * @throws DynamoDbException if the outcome stays unknown
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
     * Reads all of {@code items} at one moment, and retries while others are writing them; an item
     * that does not exist is empty.
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

    /** Makes a single write, and retries while a transaction is writing the same item. */
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

    /** Returns a new mark for one call whose write is not a transaction. */
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
