package fairdraw.functions.records;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.engines.LocalTables;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.installation.TestQueue;
import fairdraw.functions.triggers.Shop;
import fairdraw.functions.triggers.StreamEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DirectoryFillerTest {

    private final LocalTables tables = new LocalTables();
    private final TestQueue queue = new TestQueue();

    @AfterAll
    void close() {
        tables.close();
        queue.close();
    }

    @Test
    void purchasesAndVoidsAreListedHoweverOftenTheyAreTold() throws IOException {
        Shop shop = new Shop(tables, 1);
        shop.openLottery();
        List<Ticket> tickets = IntStream.range(0, 12).mapToObj(shop::buy).toList();
        StreamEvent purchases = new StreamEvent();
        List<Map<String, AttributeValue>> before = tickets.stream().map(shop::item).toList();
        before.forEach(purchases::inserted);
        shop.makeVoid(tickets.get(7));
        StreamEvent voids = new StreamEvent().modified(before.get(7), shop.item(tickets.get(7)));

        assertThat(fill(shop.directory(), purchases)).isEmpty();
        assertThat(fill(shop.directory(), voids)).isEmpty();
        assertThat(fill(shop.directory(), purchases)).isEmpty();

        Directory.Listed listed = shop.listed();
        assertThat(listed.total()).isEqualTo(12);
        assertThat(listed.rows().reversed())
                .extracting(DirectoryRow::ref)
                .containsExactlyElementsOf(tickets.stream().map(Ticket::ref).toList());
        assertThat(listed.rows().reversed())
                .extracting(DirectoryRow::isVoid)
                .containsExactly(
                        false, false, false, false, false, false, false, true, false, false, false,
                        false);
        assertThat(queue.bodies()).isEmpty();
    }

    @Test
    void recordsThatComeBehindAnErasureDoNotBringTheBuyerBack() throws IOException {
        Shop shop = new Shop(tables, 4);
        shop.openLottery();
        Ticket ticket = shop.buy(301);
        Map<String, AttributeValue> before = shop.item(ticket);
        StreamEvent purchase = new StreamEvent().inserted(before);
        assertThat(fill(shop.directory(), purchase)).isEmpty();
        shop.makeVoid(ticket);
        StreamEvent voids = new StreamEvent().modified(before, shop.item(ticket));
        shop.directory().erase(ticket);

        assertThat(fill(shop.directory(), purchase)).isEmpty();
        assertThat(fill(shop.directory(), voids)).isEmpty();

        assertThat(shop.listed().rows()).containsExactly(DirectoryRow.of(ticket).erased());
    }

    @Test
    void whatCanNeverBeListedIsParkedAndTheOthersAreListed() throws IOException {
        Shop shop = new Shop(tables, 2);
        shop.openLottery();
        Ticket good = shop.buy(101);
        Map<String, AttributeValue> unclaimed = new HashMap<>(shop.item(shop.buy(102)));
        unclaimed.put("ref", AttributeValue.fromS("LX-2026-0301-NOTTHERE"));
        Map<String, AttributeValue> unpackable = new HashMap<>(shop.item(shop.buy(103)));
        unpackable.put("id", AttributeValue.fromS("no uuid"));
        StreamEvent batch =
                new StreamEvent()
                        .inserted(Map.of("type", AttributeValue.fromS("ticket")))
                        .inserted(unclaimed)
                        .inserted(unpackable)
                        .inserted(shop.item(good));

        assertThat(fill(shop.directory(), batch)).isEmpty();

        assertThat(shop.listed().rows()).containsExactly(DirectoryRow.of(good));
        assertThat(queue.bodies())
                .hasSize(3)
                .extracting(ParkedRecords::json)
                .anyMatch(body -> body.contains("seq-1"))
                .anyMatch(body -> body.contains("NOTTHERE"))
                .anyMatch(body -> body.contains("no uuid"));
    }

    @Test
    void whileTheDatabaseIsAwayTheRecordsAreAskedForAgain() throws IOException {
        Shop shop = new Shop(tables, 3);
        StreamEvent batch =
                new StreamEvent()
                        .inserted(shop.item(shop.buy(201)))
                        .inserted(shop.item(shop.buy(202)));

        assertThat(fill(new Away(), batch)).containsExactly("seq-1", "seq-2");
        assertThat(queue.bodies()).isEmpty();
    }

    private List<String> fill(Directory directory, StreamEvent batch) throws IOException {
        var log =
                new FailureLog(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var parked = new ParkedRecords(queue.queues(), queue.url(), log);
        return new DirectoryFiller(directory, parked)
                .fill(StreamRecord.read(batch.json())).response().getBatchItemFailures().stream()
                        .map(failure -> failure.getItemIdentifier())
                        .toList();
    }

    /** A directory that cannot be reached. */
    private static final class Away implements Directory {

        @Override
        public Optional<Listed> newest(
                Tenant tenant,
                LotterySlug lotterySlug,
                long skipped,
                int limit,
                OptionalLong known) {
            throw SdkClientException.create("away");
        }

        @Override
        public List<Ticket> append(Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets) {
            throw SdkClientException.create("away");
        }

        @Override
        public boolean rewrite(Ticket ticket) {
            throw SdkClientException.create("away");
        }

        @Override
        public void erase(Ticket ticket) {
            throw SdkClientException.create("away");
        }
    }
}
