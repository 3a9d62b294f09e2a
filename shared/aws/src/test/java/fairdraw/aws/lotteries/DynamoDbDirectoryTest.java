package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.Sales;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryContract;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbDirectoryTest implements DirectoryContract {

    private static final Tenant TENANT = SampleDraws.TENANT;
    private static final DrawId DRAW_ID = new DrawId("01957b1c-0000-8000-9000-000000000001");

    private final SharedStore.Names tables = SharedStore.newTables();
    private final Directory directory =
            new DynamoDbDirectory(
                    SharedStore.client(), new ShortPause(), tables.lotteries(), tables.draws());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public void know(Tenant tenant, LotterySlug slug, LotteryId lotteryId) {
        put(tables.lotteries(), LotteriesKeys.lottery(tenant, slug), Map.of("id", text(lotteryId)));
    }

    @Override
    public void claim(Ticket ticket) {
        put(
                tables.draws(),
                DrawsKeys.ref(ticket.tenant(), ticket.ref()),
                Map.of("ticketId", text(ticket.id())));
    }

    /** Runs concurrent fillers with repeated, reordered and void records; the list is exact. */
    @ParameterizedTest
    @ValueSource(longs = {1_701, 1_702})
    void fillersAtOnceListEveryTicketOnce(long seed)
            throws InterruptedException, ExecutionException {
        LotterySlug slug = new LotterySlug("race-" + seed);
        List<Ticket> tickets = lottery(slug, 330);
        Map<String, DirectoryRow> expected = new HashMap<>();
        tickets.forEach(ticket -> {
            Ticket last = ticket.number() % 11 == 0 ? ticket.voided("by mistake") : ticket;
            expected.put(ticket.ref().text(), DirectoryRow.of(last));
        });
        List<Directory.Listed> seen = Collections.synchronizedList(new ArrayList<>());
        try (var fillers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int filler = 0; filler < 3; filler++) {
                Random random = new Random(seed * 31 + filler);
                running.add(fillers.submit(() -> fill(slug, tickets, random)));
            }
            running.add(
                    fillers.submit(() -> {
                        for (int i = 0; i < 15; i++) {
                            seen.add(part(slug, 0, 100));
                        }
                    }));
            for (Future<?> each : running) {
                each.get();
            }
        }

        List<DirectoryRow> listed = all(slug);
        assertThat(listed)
                .describedAs("seed %s", seed)
                .hasSize(330)
                .containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(sales(slug)).describedAs("seed %s", seed).isEqualTo(salesOf(tickets));
        assertThat(seen)
                .describedAs("seed %s: positions never change", seed)
                .allSatisfy(early -> {
                    int total = (int) early.total();
                    assertThat(refs(early.rows()).reversed())
                            .isEqualTo(refs(listed.subList(Math.max(0, total - 100), total)));
                });
    }

    /**
     * Lets an appender die at any request; the next one finds nothing missing and nothing twice.
     */
    @ParameterizedTest(name = "after the request: {0}")
    @ValueSource(booleans = {true, false})
    void aFillerThatDiesAtAnyRequestLosesNothing(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; ; request++) {
            LotterySlug slug = new LotterySlug("crash-" + request);
            List<Ticket> tickets = lottery(slug, 40);
            directory.append(TENANT, slug, tickets.subList(0, 5));
            var crashing = new CrashingClient(SharedStore.client());
            Directory dying =
                    new DynamoDbDirectory(
                            crashing.client(),
                            new ShortPause(),
                            tables.lotteries(),
                            tables.draws());
            crashing.dieAt(request, afterwards);
            if (!dies(() -> dying.append(TENANT, slug, tickets.subList(3, 33)))) {
                break;
            }
            crashes++;

            directory.append(TENANT, slug, tickets.subList(30, 40));
            directory.append(TENANT, slug, tickets.subList(3, 33));
            directory.rewrite(tickets.get(20).voided("by mistake"));

            List<DirectoryRow> expected =
                    new ArrayList<>(tickets.stream().map(DirectoryRow::of).toList());
            expected.set(20, DirectoryRow.of(tickets.get(20).voided("by mistake")));
            assertThat(all(slug))
                    .as("after a crash at request %s", request)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(sales(slug))
                    .as("after a crash at request %s", request)
                    .isEqualTo(salesOf(tickets));
        }
        assertThat(crashes).isGreaterThanOrEqualTo(6);
    }

    /** Returns what the head says was sold, with every minute and hour that is counted. */
    private Sales sales(LotterySlug slug) {
        Sales sales =
                DirectoryHead.read(
                                Reads.one(
                                                SharedStore.client(),
                                                tables.lotteries(),
                                                LotteriesKeys.directory(TENANT, slug))
                                        .orElseThrow())
                        .sales();
        return sales.at(sales.until());
    }

    private static Sales salesOf(List<Ticket> tickets) {
        return Sales.NONE.with(tickets.stream().map(Ticket::createdAt).toList());
    }

    private static boolean dies(Runnable filler) {
        try {
            filler.run();
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }

    /** Lists all tickets as one filler does: in batches, slightly shuffled, some of them twice. */
    private void fill(LotterySlug slug, List<Ticket> tickets, Random random) {
        List<Ticket> told = new ArrayList<>(tickets);
        Collections.shuffle(told.subList(0, 200), random);
        int at = 0;
        while (at < told.size()) {
            int end = Math.min(told.size(), at + 1 + random.nextInt(Directory.BATCH));
            List<Ticket> batch = told.subList(at, end);
            for (Ticket ticket : batch) {
                if (ticket.number() % 11 == 0 && random.nextInt(4) == 0) {
                    directory.rewrite(ticket.voided("by mistake"));
                }
            }
            assertThat(directory.append(TENANT, slug, batch)).isEmpty();
            for (Ticket ticket : batch) {
                if (ticket.number() % 11 == 0) {
                    directory.rewrite(ticket.voided("by mistake"));
                }
            }
            at = random.nextInt(5) == 0 ? at : end;
        }
    }

    private static Draw draw(LotterySlug slug) {
        return SampleDraws.open(TENANT, DRAW_ID, slug);
    }

    private List<Ticket> lottery(LotterySlug slug, int count) {
        know(TENANT, slug, new LotteryId("id-" + slug));
        List<Ticket> tickets =
                IntStream.range(0, count).mapToObj(n -> SampleTickets.of(draw(slug), n)).toList();
        tickets.forEach(this::claim);
        return tickets;
    }

    private void put(String table, Key key, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.putAll(more);
        SharedStore.client().putItem(put -> put.tableName(table).item(item));
    }

    private Directory.Listed part(LotterySlug slug, long offset, int limit) {
        return directory.newest(TENANT, slug, offset, limit, OptionalLong.empty()).orElseThrow();
    }

    /** Returns the whole list, oldest first. */
    private List<DirectoryRow> all(LotterySlug slug) {
        List<DirectoryRow> rows = new ArrayList<>();
        long total = part(slug, 0, 1).total();
        while (rows.size() < total) {
            rows.addAll(part(slug, rows.size(), 37).rows());
        }
        return rows.reversed();
    }

    private static List<TicketRef> refs(List<DirectoryRow> rows) {
        return rows.stream().map(DirectoryRow::ref).toList();
    }
}
