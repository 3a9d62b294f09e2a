package fairdraw.benchmarks.stack;

import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.lotteries.DynamoDbDirectory;
import fairdraw.benchmarks.meter.Meter;
import fairdraw.domain.Backoff;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.Tables;
import fairdraw.engines.template.Template;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The template's tables, empty, on a DynamoDB Local of their own, with functions whose use of them
 * is metered. Nothing else runs: no streams, no schedules.
 */
public final class Stack implements AutoCloseable {
    public static final String DRAWS = "Draws";
    public static final String LOTTERIES = "Lotteries";

    /** Nobody else writes, so nothing is tried again. */
    public static final Backoff NO_BACKOFF =
            attempt -> {
                throw new IllegalStateException(
                        "attempt " + attempt + " in a benchmark without rivals");
            };

    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final Neighbours neighbours = new Neighbours();
    private final DynamoDbClient observer = Places.dynamoDb(engine.endpoint()).build();
    private final Settings settings;
    private final Meter meter;
    private final DynamoDbClient metered;
    private final RandomGenerator random;
    private final StillClock clock;

    public Stack(Template template, RandomGenerator random, Instant now) {
        this.random = random;
        this.clock = new StillClock(now);
        Tables.create(observer, template);
        settings = new Settings(template.environment());
        meter = new Meter(observer, template.tables());
        metered = Places.dynamoDb(engine.endpoint()).addPlugin(Places.intercepting(meter)).build();
    }

    /** What a new environment of a function is put together from: nothing is in any cache. */
    public Wiring wiring() {
        return wiring(dynamoDb -> dynamoDb.addPlugin(Places.intercepting(meter)), NO_BACKOFF);
    }

    /** The same for what is not measured. */
    public Wiring unmeteredWiring() {
        return wiring(_ -> {}, NO_BACKOFF);
    }

    /** Neither measured nor alone: those who meet wait for a moment. */
    public Wiring wiringAmongRivals() {
        return wiring(_ -> {}, _ -> LockSupport.parkNanos(1 + random.nextLong(20_000_000)));
    }

    private Wiring wiring(Consumer<DynamoDbClientBuilder> metering, Backoff backoff) {
        return new Wiring(
                settings,
                clock,
                random,
                backoff,
                new Clients(client -> {
                    if (client instanceof DynamoDbClientBuilder dynamoDb) {
                        Places.set(client, engine.endpoint());
                        metering.accept(dynamoDb);
                    } else {
                        Places.set(client, neighbours.address());
                    }
                }));
    }

    /** A client whose requests are counted. */
    public DynamoDbClient metered() {
        return metered;
    }

    /** A client whose requests are not counted. */
    public DynamoDbClient observer() {
        return observer;
    }

    /** The lists of tickets, filled without being counted. */
    public Directory directory() {
        return new DynamoDbDirectory(
                observer, transactions(observer), NO_BACKOFF, LOTTERIES, DRAWS);
    }

    public Transactions transactions(DynamoDbClient client) {
        return new Transactions(
                client,
                () -> new UUID(random.nextLong(), random.nextLong()).toString(),
                NO_BACKOFF);
    }

    public Meter meter() {
        return meter;
    }

    public StillClock clock() {
        return clock;
    }

    public RandomGenerator random() {
        return random;
    }

    @Override
    public void close() {
        metered.close();
        observer.close();
        neighbours.close();
        engine.close();
    }
}
