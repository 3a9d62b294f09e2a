package fairdraw.functions.history;

import fairdraw.aws.dynamodb.Attributes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The faults of a tenth of all attempts to write, before or after the write is applied, and the
 * conditions that a mutant forgets. Which attempt fails depends on the seed, the number of the call
 * and the written partition, not on the order in which threads write.
 */
final class Faults implements ExecutionInterceptor {

    private static final int ONE_OF = 10;
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final AwsErrorDetails THROTTLED =
            AwsErrorDetails.builder()
                    .errorCode("ProvisionedThroughputExceededException")
                    .errorMessage("throttled")
                    .serviceName("DynamoDb")
                    .build();

    private final long seed;
    private final Mutant mutant;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<Kind, Integer> counts = new TreeMap<>();
    private boolean on;
    private boolean killed;
    private long call;

    Faults(long seed, Mutant mutant) {
        this.seed = seed;
        this.mutant = mutant;
    }

    /** The end of a process, which no code catches. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A way in which a write fails. */
    enum Kind {
        KILLED_BEFORE,
        KILLED_AFTER,
        LOST_ANSWER,
        THROTTLED,
        SLOW_BEFORE,
        SLOW_AFTER
    }

    /** Begins the faults of another call. */
    synchronized void begin() {
        call++;
        killed = false;
        on = true;
        attempts.clear();
    }

    /** Ends the faults until another call begins. */
    synchronized void end() {
        on = false;
    }

    /** Whether the environment of the call was killed. */
    synchronized boolean isKilled() {
        return killed;
    }

    /** Returns the number of faults of each kind. */
    synchronized Map<Kind, Integer> counts() {
        return new TreeMap<>(counts);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return context.request() instanceof TransactWriteItemsRequest transaction
                ? mutant.of(transaction)
                : context.request();
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        decide(context.request(), true)
                .ifPresent(kind -> {
                    switch (kind) {
                        case KILLED_BEFORE -> throw new Killed();
                        case THROTTLED ->
                                throw ProvisionedThroughputExceededException.builder()
                                        .statusCode(400)
                                        .awsErrorDetails(THROTTLED)
                                        .build();
                        case SLOW_BEFORE -> throw ApiCallTimeoutException.create(TIMEOUT_MILLIS);
                        case KILLED_AFTER, LOST_ANSWER, SLOW_AFTER -> {}
                    }
                });
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        decide(context.request(), false)
                .ifPresent(kind -> {
                    switch (kind) {
                        case KILLED_AFTER -> throw new Killed();
                        case LOST_ANSWER ->
                                throw SdkClientException.create("lost", new IOException("reset"));
                        case SLOW_AFTER -> throw ApiCallTimeoutException.create(TIMEOUT_MILLIS);
                        case KILLED_BEFORE, THROTTLED, SLOW_BEFORE -> {}
                    }
                });
    }

    private synchronized Optional<Kind> decide(SdkRequest request, boolean before) {
        Optional<String> written = written(request);
        if (!on || written.isEmpty()) {
            return Optional.empty();
        }
        int attempt = attempts.merge(written.get(), before ? 1 : 0, Integer::sum);
        long draw = mixed(List.of(seed, call, written.get(), attempt).hashCode());
        if (draw % ONE_OF != 0) {
            return Optional.empty();
        }
        Kind kind = Kind.values()[(int) (draw / ONE_OF % Kind.values().length)];
        if (isBefore(kind) == before) {
            counts.merge(kind, 1, Integer::sum);
            killed |= kind == Kind.KILLED_BEFORE || kind == Kind.KILLED_AFTER;
        }
        return Optional.of(kind);
    }

    private static boolean isBefore(Kind kind) {
        return switch (kind) {
            case KILLED_BEFORE, THROTTLED, SLOW_BEFORE -> true;
            case KILLED_AFTER, LOST_ANSWER, SLOW_AFTER -> false;
        };
    }

    private static long mixed(int hash) {
        long z = hash * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return (z ^ (z >>> 27)) >>> 1;
    }

    /** Returns the partition that a request writes first; empty if it writes nothing. */
    private static Optional<String> written(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> Optional.of(partition(put.item()));
            case UpdateItemRequest update -> Optional.of(partition(update.key()));
            case DeleteItemRequest delete -> Optional.of(partition(delete.key()));
            case BatchWriteItemRequest batch ->
                    batch.requestItems().values().stream()
                            .flatMap(List::stream)
                            .map(WriteRequest::putRequest)
                            .map(put -> partition(put.item()))
                            .findFirst();
            case TransactWriteItemsRequest transaction ->
                    transaction.transactItems().stream().map(Faults::partition).findFirst();
            default -> Optional.empty();
        };
    }

    private static String partition(TransactWriteItem part) {
        if (part.put() != null) {
            return partition(part.put().item());
        }
        if (part.update() != null) {
            return partition(part.update().key());
        }
        return partition(part.delete() == null ? part.conditionCheck().key() : part.delete().key());
    }

    private static String partition(Map<String, AttributeValue> item) {
        return Attributes.text(item, "pk");
    }
}
