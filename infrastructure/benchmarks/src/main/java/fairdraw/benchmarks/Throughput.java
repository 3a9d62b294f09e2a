package fairdraw.benchmarks;

import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Places;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Entries a second through the local runtime's front, alternating with the bare transactions of
 * entries on the same DynamoDB Local. Both leave the same items in the same table, so the readers
 * of its stream have the same work for both.
 */
final class Throughput {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String SLUG = "throughput";

    private final Path template;
    private final Path output;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final AtomicLong players = new AtomicLong();

    /**
     * @param output the folder for the local runtime's logs
     */
    Throughput(Path template, Path output, RandomGenerator random, InstantSource clock) {
        this.template = template;
        this.output = output;
        this.random = random;
        this.clock = clock;
    }

    Table run() {
        try (LocalProcess local = LocalProcess.start(template, output);
                DynamoDbClient dynamoDb = Places.dynamoDb(local.tables()).build()) {
            openLottery(local);
            TransactWriteItemsRequest sent = oneEntry(local);
            List<RawTransactions> raw =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(_ -> new RawTransactions(dynamoDb, sent, random.nextLong()))
                            .toList();
            List<KeptConnection> connections = connections(local.api());
            List<Callable<byte[]>> entries =
                    connections.stream().map(connection -> entering(local, connection)).toList();
            Load.of(raw, WARM_UP);
            Load.of(entries, WARM_UP);
            Table table = compare(raw, entries);
            for (KeptConnection connection : connections) {
                connection.close();
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table compare(List<RawTransactions> raw, List<Callable<byte[]>> entries) {
        List<Load.Rate> rawRates = new ArrayList<>();
        List<Load.Rate> entryRates = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            rawRates.add(Load.of(raw, ROUND));
            entryRates.add(Load.of(entries, ROUND));
        }
        Table table =
                new Table(
                        "Entries through HTTP, %d clients at once".formatted(CLIENTS),
                        "round",
                        "transactions/s",
                        "entries/s",
                        "entries : transactions",
                        "ms of processor a transaction",
                        "an entry",
                        "transaction : entry");
        for (int round = 0; round < ROUNDS; round++) {
            row(table, Integer.toString(round + 1), rawRates.get(round), entryRates.get(round));
        }
        row(table, "median", median(rawRates), median(entryRates));
        return table;
    }

    private static void row(Table table, String name, Load.Rate raw, Load.Rate entries) {
        table.add(
                name,
                Math.round(raw.perSecond()),
                Math.round(entries.perSecond()),
                ratio(entries.perSecond(), raw.perSecond()),
                raw.processorMillis(),
                entries.processorMillis(),
                ratio(raw.processorMillis(), entries.processorMillis()));
    }

    private static String ratio(double a, double b) {
        return "%.2f".formatted(a / b);
    }

    private static Load.Rate median(List<Load.Rate> rates) {
        return new Load.Rate(
                median(rates.stream().map(Load.Rate::perSecond)),
                median(rates.stream().map(Load.Rate::processorMillis)));
    }

    private static double median(Stream<Double> values) {
        return values.sorted().toList().get(ROUNDS / 2);
    }

    private static List<KeptConnection> connections(URI api) throws IOException {
        List<KeptConnection> connections = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(new KeptConnection(api));
        }
        return connections;
    }

    /** Returns a client that enters one more player with a quick pick at each call. */
    private Callable<byte[]> entering(LocalProcess local, KeptConnection connection) {
        String key = "X-API-Secret: " + local.text("lotteries", "test");
        return () ->
                connection.create(
                        "/v1/lotteries/entries",
                        key,
                        entry("player-%d".formatted(players.incrementAndGet())).toString());
    }

    private static Json entry(String player) {
        return Json.object()
                .put("email", player + "@example.com")
                .put("userId", player)
                .put("lotterySlug", SLUG);
    }

    private void openLottery(LocalProcess local) throws IOException {
        String place =
                "/operator/v1/organisations/" + local.text("organisation") + "/test/lotteries";
        Map<String, Integer> five = Map.of("pick", 5, "from", 1, "to", 70);
        create(
                local,
                place,
                Json.object()
                        .put("slug", SLUG)
                        .put("name", "Throughput")
                        .put("lotteryType", "STANDARD_DRAW")
                        .put("ticketPriceUsdCents", 100)
                        .put("maxTicketsPerUser", 1_000)
                        .put("poolPermille", 500)
                        .put("drawFrequency", "CUSTOM")
                        .put("leadSeconds", 60)
                        .put("numbersConfig", Map.of("main", five))
                        .put(
                                "tiers",
                                List.of(Map.of("name", "5", "main", 5, "poolPermille", 1_000))));
        Instant closeAt = clock.instant().plus(Duration.ofDays(1));
        create(
                local,
                place + "/" + SLUG + "/draws",
                Json.object()
                        .put("openAt", clock.instant())
                        .put("closeAt", closeAt)
                        .put("drawAt", closeAt));
    }

    private static void create(LocalProcess local, String path, Json body) throws IOException {
        try (KeptConnection connection = new KeptConnection(local.api())) {
            connection.create(
                    path, "Authorization: Bearer " + local.text("operatorKey"), body.toString());
        }
    }

    /**
     * Makes one entry with the handler in this process and returns the transaction that it sent.
     */
    private TransactWriteItemsRequest oneEntry(LocalProcess local) {
        Sent sent = new Sent();
        Wiring wiring =
                new Wiring(
                        new Settings(
                                Template.read(
                                                template,
                                                new Names(Places.REGION, local.awsEndpoint()),
                                                Map.of())
                                        .environment()),
                        clock,
                        random,
                        Stack.NO_BACKOFF,
                        new Clients(
                                clock,
                                client -> {
                                    if (client instanceof DynamoDbClientBuilder dynamoDb) {
                                        Places.set(client, local.tables());
                                        dynamoDb.addPlugin(Places.intercepting(sent));
                                    } else {
                                        Places.set(client, URI.create(local.awsEndpoint()));
                                    }
                                }),
                        Stack.unlogged());
        GatewayCall.post(local.text("lotteries", "test"), entry("player-00000"))
                .to(new EnterLotteryFunction(wiring), 201);
        return sent.transaction();
    }

    /** An interceptor that keeps the last transaction of a client. */
    private static final class Sent implements ExecutionInterceptor {
        private final AtomicReference<@Nullable TransactWriteItemsRequest> last =
                new AtomicReference<>();

        @Override
        public void beforeExecution(
                Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest transaction) {
                last.set(transaction);
            }
        }

        TransactWriteItemsRequest transaction() {
            TransactWriteItemsRequest transaction = last.get();
            if (transaction == null) {
                throw new IllegalStateException("the entry sent no transaction");
            }
            return transaction;
        }
    }
}
