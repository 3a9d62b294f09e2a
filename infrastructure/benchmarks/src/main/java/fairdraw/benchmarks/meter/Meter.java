package fairdraw.benchmarks.meter;

import fairdraw.engines.template.TableDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A meter of a client's round trips and capacity units, by DynamoDB's rules. A write costs the
 * larger of the item before and after it, which a second, unmetered client reads; that is exact as
 * long as nobody else writes these items. A failed condition counts as a write, each item of a
 * cancelled transaction as a write of it, and each attempt of a retried request as the last one, so
 * that an unknown cost is never counted too low.
 */
public final class Meter implements ExecutionInterceptor {
    private static final ExecutionAttribute<AtomicInteger> ATTEMPTS =
            new ExecutionAttribute<>("fairdraw.attempts");
    private static final ExecutionAttribute<List<Touched>> TOUCHED =
            new ExecutionAttribute<>("fairdraw.touched");

    private final Looking items;
    private final Map<String, TableRules> tables;
    private final AtomicReference<Cost> total = new AtomicReference<>(Cost.NONE);
    private final LongAdder looking = new LongAdder();

    /** The way to an item as it is stored now. */
    @FunctionalInterface
    private interface Looking {
        Map<String, AttributeValue> at(Writing writing, Map<String, AttributeValue> key);
    }

    /** An item that is being written, with its attributes before; empty if it did not exist. */
    private record Touched(Writing writing, Map<String, AttributeValue> before) {}

    /**
     * @param observer an unmetered client that reads items before and after a write
     * @param tables all tables that the metered client writes
     */
    public Meter(DynamoDbClient observer, List<TableDefinition> tables) {
        this(
                (writing, key) ->
                        observer.getItem(get ->
                                        get.tableName(writing.table())
                                                .key(key)
                                                .consistentRead(true))
                                .item(),
                tables);
    }

    private Meter(Looking items, List<TableDefinition> tables) {
        this.items = items;
        this.tables =
                tables.stream().collect(Collectors.toMap(TableDefinition::id, TableRules::new));
    }

    /**
     * Returns a meter of a client that only puts whole items, none of which takes the place of a
     * larger one or is in an index. It reads nothing besides, so that large items take no time.
     */
    public static Meter ofPuts(List<TableDefinition> tables) {
        return new Meter(
                (writing, _) -> {
                    if (!writing.isPut()) {
                        throw new IllegalArgumentException("not a put in " + writing.table());
                    }
                    return writing.item();
                },
                tables);
    }

    /** Returns the cost of everything since this meter was made. */
    public Cost total() {
        return total.get();
    }

    /** Runs {@code work} and returns its cost, if nothing else uses the client meanwhile. */
    public Cost of(Runnable work) {
        Cost before = total();
        work.run();
        return total().since(before);
    }

    /** Returns the time that the observer's reads took, which is no part of the measured work. */
    public Duration looking() {
        return Duration.ofNanos(looking.sum());
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(ATTEMPTS, new AtomicInteger());
        attributes.putAttribute(
                TOUCHED,
                Writing.of(context.request()).stream()
                        .map(writing -> new Touched(writing, look(writing)))
                        .toList());
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        attributes.getAttribute(ATTEMPTS).incrementAndGet();
        add(Cost.ofAttempt());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        List<Touched> touched = new ArrayList<>(attributes.getAttribute(TOUCHED));
        if (touched.isEmpty()) {
            bill(Cost.ofRead(Reading.units(context.request(), context.response())), attributes);
            return;
        }
        if (context.response() instanceof BatchWriteItemResponse batch
                && batch.hasUnprocessedItems()
                && !batch.unprocessedItems().isEmpty()) {
            throw new IllegalStateException("a batch that was done in part is not metered");
        }
        bill(sum(touched, it -> written(it, look(it.writing()))), attributes);
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof ConditionalCheckFailedException
                || context.exception() instanceof TransactionCanceledException) {
            bill(sum(attributes.getAttribute(TOUCHED), this::refused), attributes);
        }
    }

    private Cost written(Touched touched, Map<String, AttributeValue> after) {
        Writing writing = touched.writing();
        long bytes = Math.max(ItemSize.of(touched.before()), ItemSize.of(after));
        return Cost.ofWrite(
                writing.factor() * Units.written(bytes),
                rules(writing).indexUnits(touched.before(), after));
    }

    private Cost refused(Touched touched) {
        Writing writing = touched.writing();
        long put = writing.isPut() ? ItemSize.of(writing.item()) : 0;
        return Cost.ofWrite(
                writing.factor() * Units.written(Math.max(ItemSize.of(touched.before()), put)), 0);
    }

    private Map<String, AttributeValue> look(Writing writing) {
        long started = System.nanoTime();
        try {
            return item(writing);
        } finally {
            looking.add(System.nanoTime() - started);
        }
    }

    private Map<String, AttributeValue> item(Writing writing) {
        return items.at(writing, rules(writing).keyOf(writing.item()));
    }

    private TableRules rules(Writing writing) {
        TableRules rules = tables.get(writing.table());
        if (rules == null) {
            throw new IllegalArgumentException("no definition of table " + writing.table());
        }
        return rules;
    }

    private void bill(Cost cost, ExecutionAttributes attributes) {
        add(cost.times(attributes.getAttribute(ATTEMPTS).get()));
    }

    private void add(Cost cost) {
        total.accumulateAndGet(cost, Cost::plus);
    }

    private static Cost sum(List<Touched> touched, Function<Touched, Cost> cost) {
        return touched.stream().map(cost).reduce(Cost.NONE, Cost::plus);
    }
}
