package fairdraw.functions.triggers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.engines.LocalTables;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.installation.NoContext;
import fairdraw.functions.installation.TestQueue;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.DirectoryFiller;
import fairdraw.functions.records.EventPublisher;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.records.StreamRecord;
import fairdraw.functions.template.StreamMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Unreadable records in every stream that the template maps to a function. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PoisonRecordsTest {

    private static final String NONE = "{\"batchItemFailures\":[]}";

    private final LocalTables tables = new LocalTables();
    private final Shop shop = new Shop(tables, 7);
    private final TestQueue queue = new TestQueue();
    private final List<String> told = new ArrayList<>();
    private int bought;

    @AfterAll
    void close() {
        tables.close();
        queue.close();
    }

    /** Returns all mappings but that of the register, whose records only wake its reader. */
    static List<StreamMapping> mappings() {
        return StreamMapping.ofProject().stream()
                .filter(each -> !each.function().equals("KeepRegisterFunction"))
                .toList();
    }

    @Test
    void everyStreamIsTried() {
        assertThat(mappings())
                .hasSizeGreaterThan(3)
                .hasSize(StreamMapping.ofProject().size() - 1)
                .allMatch(each -> !each.types().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void oneHoldsUpNothingBehindItAndIsKeptWhole(StreamMapping mapping) throws IOException {
        if (told.isEmpty()) {
            shop.openLottery();
        }
        var batch = new StreamEvent();
        for (String type : mapping.types()) {
            batch.inserted(poison(type));
            batch.modified(poison(type), poison(type));
        }
        Ticket behind = shop.buy(1_000 + bought++);
        batch.inserted(shop.item(behind));

        assertThat(invoke(mapping.function(), batch)).isEqualTo(NONE);

        assertThat(told).contains(behind.id().text());
        assertThat(queue.bodies())
                .hasSizeGreaterThanOrEqualTo(mapping.types().size())
                .allMatch(body -> body.matches("[0-9A-Za-z+/=]+"))
                .extracting(ParkedRecords::json)
                .allSatisfy(
                        json -> assertThat(json).contains("a\ufffeb\uffff").isIn(batch.records()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTextComesBackOutOfAQueueAsItWas(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = text(random);
            texts.add(text);
            bodies.add(Json.object().put("v", text).toString());
        }
        queue.queues().sendAll(queue.url(), bodies);
        queue.queues().send(queue.url(), bodies.getFirst());

        List<String> arrived = new ArrayList<>();
        for (String body : queue.bodies()) {
            Object read = requireNonNull(JsonTree.read(body.getBytes(StandardCharsets.UTF_8)));
            arrived.add((String) JsonTree.members(read).get("v"));
        }
        texts.add(texts.getFirst());
        assertThat(arrived).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(texts);
    }

    static List<Long> seeds() {
        return List.of(11L, 12L, 13L);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20) + 1; length > 0; length--) {
            int point =
                    random.nextBoolean()
                            ? 0xFFF0 + random.nextInt(16)
                            : random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean half = Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
            text.appendCodePoint(half ? random.nextInt(0x80) : point);
        }
        return text.toString();
    }

    private static Map<String, AttributeValue> poison(String type) {
        return Map.of(
                "type", AttributeValue.fromS(type),
                "mark", AttributeValue.fromS("a\ufffeb\uffff"));
    }

    private String invoke(String function, StreamEvent batch) throws IOException {
        var reply = new ByteArrayOutputStream();
        handler(function).handleRequest(batch.json(), reply, new NoContext());
        return reply.toString(StandardCharsets.UTF_8);
    }

    /** Returns the handler of a function; fails for a new stream reader until it is added here. */
    private RequestStreamHandler handler(String function) {
        var log =
                new FailureLog(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var parked = new ParkedRecords(queue.queues(), queue.url(), log);
        return switch (function) {
            case "PublishEventsFunction" ->
                    new PublishEventsFunction(
                            new EventPublisher(
                                    shop.events(),
                                    events ->
                                            events.forEach(event ->
                                                    told.add(
                                                            String.valueOf(
                                                                    event.data().get("id")))),
                                    parked),
                            new Metrics(
                                    new PrintStream(
                                            OutputStream.nullOutputStream(),
                                            false,
                                            StandardCharsets.UTF_8),
                                    "fairdraw",
                                    InstantSource.fixed(Instant.EPOCH)));
            case "FillDirectoryFunction" ->
                    (records, reply, context) -> {
                        var filler = new DirectoryFiller(shop.directory(), parked);
                        BatchEvents.write(
                                filler.fill(StreamRecord.read(records)).response(), reply);
                        shop.listed().rows().reversed().forEach(row -> told.add(row.id().text()));
                    };
            default -> throw new IllegalArgumentException(function + " reads a stream untried");
        };
    }
}
