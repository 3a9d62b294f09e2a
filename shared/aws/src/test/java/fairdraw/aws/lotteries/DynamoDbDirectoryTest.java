package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.engines.LocalTables;
import fairdraw.testing.SampleDraw;
import fairdraw.testing.SampleTicket;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbDirectoryTest {

    private static final Tenant TENANT = SampleDraw.TENANT;
    private static final String DRAW_ID = "01957b1c-0000-8000-9000-000000000001";

    private final LocalTables tables = new LocalTables();
    private final Directory directory =
            new DynamoDbDirectory(
                    tables.client(),
                    TestTransactions.on(tables.client()),
                    new ShortPause(),
                    "Lotteries",
                    "Draws");

    @AfterAll
    void close() {
        tables.close();
    }

    @Test
    void theTicketsToldLastAreListedFirst() {
        List<Ticket> tickets = lottery("in-order", 250);
        listAll(tickets);

        assertThat(all("in-order")).containsExactlyElementsOf(rows(tickets));
        assertThat(part("in-order", 0, 1).rows()).isEqualTo(newest(tickets, 249, 250));
        assertThat(part("in-order", 145, 10).rows()).isEqualTo(newest(tickets, 95, 105));
        assertThat(part("in-order", 50, 100).rows()).isEqualTo(newest(tickets, 100, 200));
        assertThat(part("in-order", 240, 100).rows()).isEqualTo(newest(tickets, 0, 10));
    }

    /** Tries lengths that a reader may assume, from zero to more than there are. */
    @Test
    void whatAReaderKnowsOfTheLengthChangesNothingOfTheAnswer() {
        List<Ticket> tickets = lottery("known", 250);
        listAll(tickets);

        for (long known : new long[] {0, 1, 99, 100, 101, 199, 249, 250, 251, 300, 1_000_000}) {
            for (int skipped : new int[] {0, 1, 49, 50, 51, 149, 150, 249, 250, 251}) {
                assertThat(directory.newest(TENANT, "known", skipped, 100, OptionalLong.of(known)))
                        .as("%s of %s", skipped, known)
                        .contains(part("known", skipped, 100));
            }
        }
        assertThat(part("known", 50, 100).rows()).isEqualTo(newest(tickets, 100, 200));
    }

    @Test
    void aPartBeyondTheEndIsEmptyAndStillTellsTheTotal() {
        listAll(lottery("short", 3));

        assertThat(part("short", 3, 20)).isEqualTo(new Directory.Listed("id-short", List.of(), 3));
        assertThat(part("short", 4_000_000_000L, 100).rows()).isEmpty();
    }

    @Test
    void aLotteryWithoutTicketsIsAnEmptyListAndAnUnknownOneIsNone() {
        lottery("empty", 0);

        assertThat(newest(TENANT, "empty"))
                .contains(new Directory.Listed("id-empty", List.of(), 0));
        assertThat(newest(TENANT, "unknown")).isEmpty();
    }

    @Test
    void anotherTenantSeesNothing() {
        listAll(lottery("private", 3));

        assertThat(newest(new Tenant("org_other", Mode.TEST), "private")).isEmpty();
        assertThat(newest(new Tenant("org_sample", Mode.LIVE), "private")).isEmpty();
    }

    @Test
    void tellingATicketAgainChangesNothing() {
        List<Ticket> tickets = lottery("again", 30);
        directory.append(TENANT, "again", tickets.subList(0, 20));

        directory.append(TENANT, "again", tickets.subList(10, 30));
        directory.append(TENANT, "again", tickets);

        assertThat(all("again")).containsExactlyElementsOf(rows(tickets));
    }

    @Test
    void aTicketToldTwiceAtOnceIsListedOnce() {
        Ticket ticket = lottery("twice", 1).getFirst();

        directory.append(TENANT, "twice", List.of(ticket, ticket));

        assertThat(all("twice")).containsExactly(DirectoryRow.of(ticket));
    }

    @Test
    void aTicketThatNothingClaimsIsHandedBackAndHoldsUpNobody() {
        List<Ticket> tickets = lottery("orphan", 3);
        Ticket orphan = SampleTicket.of(draw("orphan"), 99);

        List<Ticket> left =
                directory.append(TENANT, "orphan", List.of(tickets.get(0), orphan, tickets.get(1)));

        assertThat(left).containsExactly(orphan);
        assertThat(all("orphan")).containsExactlyElementsOf(rows(tickets.subList(0, 2)));
        assertThat(directory.rewrite(orphan)).isFalse();
    }

    @Test
    void aVoidTicketKeepsItsPlace() {
        List<Ticket> tickets = lottery("void", 130);
        listAll(tickets);
        Ticket voided = voided(tickets.get(120));

        assertThat(directory.rewrite(voided)).isTrue();
        assertThat(directory.rewrite(voided)).isTrue();

        List<DirectoryRow> expected = new ArrayList<>(rows(tickets));
        expected.set(120, DirectoryRow.of(voided));
        assertThat(all("void")).containsExactlyElementsOf(expected);
    }

    @Test
    void aVoidToldBeforeThePurchaseStandsAfterIt() {
        Ticket ticket = lottery("early", 1).getFirst();

        directory.rewrite(voided(ticket));
        directory.append(TENANT, "early", List.of(ticket));

        assertThat(all("early")).containsExactly(DirectoryRow.of(voided(ticket)));
    }

    /** Runs concurrent fillers with repeated, reordered and void records; the list is exact. */
    @ParameterizedTest
    @ValueSource(longs = {1_701, 1_702})
    void fillersAtOnceListEveryTicketOnce(long seed)
            throws InterruptedException, ExecutionException {
        String slug = "race-" + seed;
        List<Ticket> tickets = lottery(slug, 330);
        Map<String, DirectoryRow> expected = new HashMap<>();
        tickets.forEach(ticket -> {
            Ticket last = ticket.number() % 11 == 0 ? voided(ticket) : ticket;
            expected.put(ticket.ref(), DirectoryRow.of(last));
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
        assertThat(seen)
                .describedAs("seed %s: positions never change", seed)
                .allSatisfy(early -> {
                    int total = (int) early.total();
                    assertThat(refs(early.rows()).reversed())
                            .isEqualTo(refs(listed.subList(Math.max(0, total - 100), total)));
                });
    }

    /** Lists all tickets as one filler does: in batches, slightly shuffled, some of them twice. */
    private void fill(String slug, List<Ticket> tickets, Random random) {
        List<Ticket> told = new ArrayList<>(tickets);
        Collections.shuffle(told.subList(0, 200), random);
        int at = 0;
        while (at < told.size()) {
            int end = Math.min(told.size(), at + 1 + random.nextInt(Directory.BATCH));
            List<Ticket> batch = told.subList(at, end);
            for (Ticket ticket : batch) {
                if (ticket.number() % 11 == 0 && random.nextInt(4) == 0) {
                    directory.rewrite(voided(ticket));
                }
            }
            assertThat(directory.append(TENANT, slug, batch)).isEmpty();
            for (Ticket ticket : batch) {
                if (ticket.number() % 11 == 0) {
                    directory.rewrite(voided(ticket));
                }
            }
            at = random.nextInt(5) == 0 ? at : end;
        }
    }

    private static Draw draw(String slug) {
        return SampleDraw.open(TENANT, DRAW_ID, slug);
    }

    /**
     * Writes a lottery's item, and returns tickets whose references are claimed as after a
     * purchase.
     */
    private List<Ticket> lottery(String slug, int count) {
        put("Lotteries", LotteriesKeys.lottery(TENANT, slug), Map.of("id", text("id-" + slug)));
        int first = Math.floorMod(slug.hashCode(), 90_000) * 1_000;
        List<Ticket> tickets =
                IntStream.range(first, first + count)
                        .mapToObj(n -> SampleTicket.of(draw(slug), n))
                        .toList();
        tickets.forEach(ticket ->
                put(
                        "Draws",
                        DrawsKeys.ref(TENANT, ticket.ref()),
                        Map.of("ticketId", text(ticket.id()))));
        return tickets;
    }

    private void put(String table, Key key, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.putAll(more);
        tables.client().putItem(put -> put.tableName(table).item(item));
    }

    private void listAll(List<Ticket> tickets) {
        for (int at = 0; at < tickets.size(); at += Directory.BATCH) {
            List<Ticket> batch =
                    tickets.subList(at, Math.min(tickets.size(), at + Directory.BATCH));
            directory.append(TENANT, batch.getFirst().lotterySlug(), batch);
        }
    }

    private Directory.Listed part(String slug, long offset, int limit) {
        return directory.newest(TENANT, slug, offset, limit, OptionalLong.empty()).orElseThrow();
    }

    private Optional<Directory.Listed> newest(Tenant tenant, String slug) {
        return directory.newest(tenant, slug, 0, 20, OptionalLong.empty());
    }

    private static List<DirectoryRow> newest(List<Ticket> tickets, int from, int to) {
        return rows(tickets.subList(from, to)).reversed();
    }

    /** Returns the whole list, oldest first. */
    private List<DirectoryRow> all(String slug) {
        List<DirectoryRow> rows = new ArrayList<>();
        long total = part(slug, 0, 1).total();
        while (rows.size() < total) {
            rows.addAll(part(slug, rows.size(), 37).rows());
        }
        return rows.reversed();
    }

    private static Ticket voided(Ticket ticket) {
        return new Ticket(
                ticket.tenant(),
                ticket.id(),
                ticket.ref(),
                ticket.drawId(),
                ticket.lotteryId(),
                ticket.lotterySlug(),
                ticket.buyer(),
                ticket.lines(),
                ticket.createdAt(),
                ticket.person(),
                ticket.number(),
                ticket.nonce(),
                ticket.gate(),
                ticket.purchase(),
                Optional.of("by mistake"));
    }

    private static List<DirectoryRow> rows(List<Ticket> tickets) {
        return tickets.stream().map(DirectoryRow::of).toList();
    }

    private static List<String> refs(List<DirectoryRow> rows) {
        return rows.stream().map(DirectoryRow::ref).toList();
    }
}
