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
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The template's tables, empty, on a DynamoDB Local of their own, with functions whose requests are
 * metered. Nothing else runs: no streams, no schedules.
 */
public final class Stack implements AutoCloseable {
    public static final String DRAWS = "Draws";
    public static final String LOTTERIES = "Lotteries";

    /** No backoff, since nobody else writes and nothing is retried. */
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
    private final Meter puts;
    private final DynamoDbClient putting;
    private final RandomGenerator random;
    private final StillClock clock;
    private final CountedLog log = new CountedLog();

    public Stack(Template template, RandomGenerator random, Instant now) {
        this.random = random;
        this.clock = new StillClock(now);
        Tables.create(observer, template);
        settings = new Settings(template.environment());
        meter = new Meter(observer, template.tables());
        metered = Places.dynamoDb(engine.endpoint()).addPlugin(Places.intercepting(meter)).build();
        puts = Meter.ofPuts(template.tables());
        putting = Places.dynamoDb(engine.endpoint()).addPlugin(Places.intercepting(puts)).build();
    }

    /** Returns a log whose lines go nowhere. */
    public static PrintStream unlogged() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Returns the wiring of a new environment of a function, with empty caches. */
    public Wiring wiring() {
        return wiring(dynamoDb -> dynamoDb.addPlugin(Places.intercepting(meter)), NO_BACKOFF);
    }

    /** Returns a wiring whose requests are not metered. */
    public Wiring unmeteredWiring() {
        return wiring(_ -> {}, NO_BACKOFF);
    }

    /** Returns a wiring that is not metered and backs off for a moment after a conflict. */
    public Wiring wiringAmongRivals() {
        return wiring(_ -> {}, _ -> LockSupport.parkNanos(1 + random.nextLong(20_000_000)));
    }

    private Wiring wiring(Consumer<DynamoDbClientBuilder> metering, Backoff backoff) {
        return new Wiring(
                settings,
                clock,
                random,
                backoff,
                new Clients(
                        clock,
                        client -> {
                            if (client instanceof DynamoDbClientBuilder dynamoDb) {
                                Places.set(client, engine.endpoint());
                                metering.accept(dynamoDb);
                            } else {
                                Places.set(client, neighbours.address());
                            }
                        }),
                log.stream());
    }

    /** Returns the log of all functions. */
    public CountedLog log() {
        return log;
    }

    /** Returns a client whose requests are metered. */
    public DynamoDbClient metered() {
        return metered;
    }

    /** Returns a client whose puts of new items, and reads, are metered without being looked at. */
    public DynamoDbClient putting() {
        return putting;
    }

    /** Returns the meter of {@link #putting}. */
    public Meter puts() {
        return puts;
    }

    /** Returns a way to the engine that makes a draw's tickets when they are read. */
    public GeneratedTickets generating(TicketForms forms, Duration read) {
        return new GeneratedTickets(forms, read, UrlConnectionHttpClient.create());
    }

    /** Returns a client that sends its requests by {@code http}. */
    public DynamoDbClient client(SdkHttpClient http) {
        return Places.dynamoDb(engine.endpoint()).httpClient(http).build();
    }

    /** Returns a client whose requests are not metered. */
    public DynamoDbClient observer() {
        return observer;
    }

    /** Returns the directory of tickets, whose writes are not metered. */
    public Directory directory() {
        return new DynamoDbDirectory(observer, NO_BACKOFF, LOTTERIES, DRAWS);
    }

    public Transactions transactions(DynamoDbClient client) {
        return new Transactions(
                client,
                () -> new UUID(random.nextLong(), random.nextLong()).toString(),
                NO_BACKOFF);
    }

    /** Returns the next wake that a function sent; an empty text if there is none. */
    public String nextWake() {
        return neighbours.nextWake();
    }

    /** Whether a function sent a wake that was not taken yet. */
    public boolean hasWakes() {
        return neighbours.hasWakes();
    }

    /** Returns the number of messages that functions have sent to queues. */
    public int messages() {
        return neighbours.sent();
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
        putting.close();
        observer.close();
        neighbours.close();
        engine.close();
    }
}
