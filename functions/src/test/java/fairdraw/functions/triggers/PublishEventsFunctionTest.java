package fairdraw.functions.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.webhooks.InMemoryWebhooks;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.engines.LocalTables;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.installation.NoContext;
import fairdraw.functions.installation.TestQueue;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.EventPublisher;
import fairdraw.functions.records.ParkedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishEventsFunctionTest {

    private static final Instant NOW = SampleDraws.OPENS;
    private static final String NONE = "{\"batchItemFailures\":[]}";

    private final LocalTables tables = new LocalTables();
    private final Shop shop = new Shop(tables, 1);
    private final TestQueue queue = new TestQueue();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @AfterAll
    void close() {
        tables.close();
        queue.close();
    }

    @Test
    void aPurchaseIsToldWithItsReceipt() throws IOException {
        Ticket ticket = shop.buy(1);
        TestBus bus = new TestBus();

        assertThat(publish(bus, new StreamEvent().inserted(shop.item(ticket)))).isEqualTo(NONE);

        assertThat(bus.told).hasSize(1);
        DomainEvent event = bus.told.getFirst();
        assertThat(event.type()).isEqualTo("lottery.entry.created");
        assertThat(event.tenant()).isEqualTo(SampleDraws.TENANT);
        assertThat(event.occurredAt()).isEqualTo(ticket.createdAt());
        assertThat(event.data())
                .containsEntry("id", ticket.id().text())
                .containsEntry("ticketRef", ticket.ref().text())
                .containsEntry("email", "player1@example.com")
                .containsEntry("status", "ACTIVE")
                .containsEntry("lotterySlug", "lottery-1");
        assertThat((Map<?, ?>) event.data().get("receipt"))
                .extracting("draw", "who", "acceptedAt")
                .containsExactly(
                        shop.draw().id().text(), "player1@example.com", "2026-03-01T08:00:01Z");
    }

    @Test
    void whatNoWebhookWantsIsNotTold() throws IOException {
        var purchase = new StreamEvent().inserted(shop.item(shop.buy(20)));
        TestBus bus = new TestBus();
        var nobody = PublishedEvents.wanted(new Subscribers(new InMemoryWebhooks(), () -> NOW));
        var parked = new ParkedRecords(queue.queues(), queue.url(), log());

        lines.reset();
        assertThat(publish(new EventPublisher(shop.events(nobody), bus, parked), purchase))
                .isEqualTo(NONE);
        assertThat(lines.toString(StandardCharsets.UTF_8)).contains("\"Entries\":1");

        assertThat(bus.told).isEmpty();
        assertThat(publish(bus, purchase)).isEqualTo(NONE);
        assertThat(bus.told).hasSize(1);
    }

    @Test
    void aRecordToldAgainIsTheSameEvent() throws IOException {
        Ticket ticket = shop.buy(2);
        TestBus bus = new TestBus();
        StreamEvent batch =
                new StreamEvent().inserted(shop.item(ticket)).inserted(shop.item(ticket));

        publish(bus, batch);
        publish(bus, batch);

        Set<EventId> ids = bus.told.stream().map(DomainEvent::id).collect(Collectors.toSet());
        assertThat(bus.told).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ids).hasSize(1);
    }

    @Test
    void aVoidIsToldOnceWithItsReason() throws IOException {
        Ticket ticket = shop.buy(3);
        Map<String, AttributeValue> before = shop.item(ticket);
        shop.makeVoid(ticket);
        Map<String, AttributeValue> after = shop.item(ticket);
        TestBus bus = new TestBus();

        publish(bus, new StreamEvent().modified(before, after).modified(after, after));

        assertThat(bus.told).hasSize(1);
        assertThat(bus.told.getFirst().type()).isEqualTo("lottery.ticket.cancelled");
        assertThat(bus.told.getFirst().data())
                .containsEntry("ticketRef", ticket.ref().text())
                .containsEntry("status", "CANCELLED")
                .containsEntry("reason", "by mistake");
    }

    @Test
    void aDrawThatMovesOnIsTold() throws IOException {
        Shop other = new Shop(tables, 2);
        Map<String, AttributeValue> open = other.drawItem();
        TestBus bus = new TestBus();
        other.moveOn(new Progress.Closed(SampleDraws.CLOSES, 0, false));
        publish(bus, new StreamEvent().inserted(open).modified(open, other.drawItem()));

        assertThat(bus.told)
                .extracting(DomainEvent::type)
                .containsExactly("lottery.draw.opened", "lottery.draw.closed");
    }

    @Test
    void whatNobodyListensForIsLeftOut() throws IOException {
        TestBus bus = new TestBus();

        publish(
                bus,
                new StreamEvent()
                        .inserted(Map.of("type", AttributeValue.fromS("gate")))
                        .inserted(Map.of("pk", AttributeValue.fromS("no type")))
                        .removed(Map.of("type", AttributeValue.fromS("ticket"))));

        assertThat(bus.told).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadIsParkedWholeAndHoldsUpNobody() throws IOException {
        Ticket ticket = shop.buy(4);
        TestBus bus = new TestBus();

        assertThat(
                        publish(
                                bus,
                                new StreamEvent()
                                        .inserted(
                                                Map.of(
                                                        "type", AttributeValue.fromS("ticket"),
                                                        "mark", AttributeValue.fromS("broken")))
                                        .inserted(shop.item(ticket))))
                .isEqualTo(NONE);

        assertThat(bus.told).hasSize(1);
        assertThat(queue.bodies())
                .singleElement()
                .satisfies(body ->
                        assertThat(ParkedRecords.json(body))
                                .contains(
                                        "\"mark\":{\"S\":\"broken\"}",
                                        "\"SequenceNumber\":\"seq-1\""));
    }

    @Test
    void onlyWhatTheBusDidNotTakeIsParked() throws IOException {
        Ticket taken = shop.buy(5);
        Ticket refused = shop.buy(6);
        TestBus bus = new TestBus();
        bus.refused.add(refused.id().text());

        assertThat(
                        publish(
                                bus,
                                new StreamEvent()
                                        .inserted(shop.item(taken))
                                        .inserted(shop.item(refused))))
                .isEqualTo(NONE);

        assertThat(queue.bodies())
                .singleElement()
                .satisfies(
                        body -> assertThat(ParkedRecords.json(body)).contains(refused.id().text()));
    }

    @Test
    void whatABusyBusDidNotTakeStaysInTheStream() throws IOException {
        Ticket taken = shop.buy(7);
        Ticket refused = shop.buy(8);
        Ticket waiting = shop.buy(9);
        TestBus bus = new TestBus();
        bus.refused.add(refused.id().text());
        bus.busy.add(waiting.id().text());

        assertThat(
                        publish(
                                bus,
                                new StreamEvent()
                                        .inserted(shop.item(taken))
                                        .inserted(shop.item(refused))
                                        .inserted(shop.item(waiting))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"seq-3\"}]}");

        assertThat(queue.bodies())
                .singleElement()
                .satisfies(
                        body -> assertThat(ParkedRecords.json(body)).contains(refused.id().text()));
    }

    @Test
    void aRecordThatCannotEvenBeParkedIsAskedForAgain() throws IOException {
        var broken = new StreamEvent().inserted(Map.of("type", AttributeValue.fromS("ticket")));
        var nowhere = new ParkedRecords(queue.queues(), queue.url() + "-missing", log());

        assertThat(publish(new TestBus(), broken, nowhere))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"seq-1\"}]}");
    }

    @Test
    void theLineOfABatchCountsEntriesAndWhatWasParked() throws IOException {
        StreamEvent batch =
                new StreamEvent()
                        .inserted(shop.item(shop.buy(7)))
                        .inserted(Map.of("type", AttributeValue.fromS("ticket")));
        lines.reset();

        publish(new TestBus(), batch);

        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"function\":\"PublishEventsFunction\",\"records\":2,\"failed\":0",
                        "\"Entries\":1",
                        "\"EventsParked\":1")
                .doesNotContain("@");
        assertThat(queue.bodies()).hasSize(1);
    }

    private String publish(TestBus bus, StreamEvent batch) throws IOException {
        return publish(bus, batch, new ParkedRecords(queue.queues(), queue.url(), log()));
    }

    private String publish(TestBus bus, StreamEvent batch, ParkedRecords parked)
            throws IOException {
        return publish(new EventPublisher(shop.events(), bus, parked), batch);
    }

    private String publish(EventPublisher publisher, StreamEvent batch) throws IOException {
        var reply = new ByteArrayOutputStream();
        new PublishEventsFunction(publisher, metrics())
                .handleRequest(batch.json(), reply, new NoContext());
        return reply.toString(StandardCharsets.UTF_8);
    }

    private Metrics metrics() {
        return new Metrics(
                new PrintStream(lines, true, StandardCharsets.UTF_8),
                "fairdraw",
                InstantSource.fixed(Instant.EPOCH));
    }

    private static FailureLog log() {
        return new FailureLog(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
