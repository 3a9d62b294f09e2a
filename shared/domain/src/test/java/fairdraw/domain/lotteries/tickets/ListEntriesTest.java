package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.LifeOfADraw;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ListEntriesTest {

    private static final Draw FINISHED =
            SampleDraws.tiered(
                            SampleDraws.TENANT,
                            new DrawId("01957b1c-0000-8000-9000-000000000002"),
                            new LotterySlug("weekly"))
                    .to(LifeOfADraw.COMPLETED.progress(), null, LifeOfADraw.LATER);

    private final InMemoryDraws draws = new InMemoryDraws();
    private final List<Collection<?>> read = new ArrayList<>();
    private final ListEntries entries = new ListEntries(new Weekly(), counted());

    ListEntriesTest() {
        draws.create(LifeOfADraw.OPEN);
        draws.create(FINISHED);
    }

    @Test
    void aPageShowsEveryTicketWithHowItStandsInItsOwnDraw() {
        var page = entries.list(SampleDraws.TENANT, new LotterySlug("weekly"), 2, 20).orElseThrow();

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.limit()).isEqualTo(20);
        assertThat(page.total()).isEqualTo(50);
        assertThat(page.items()).extracting(entry -> entry.row().ref()).hasSize(20);
        assertThat(page.items().getFirst().row().ref())
                .isEqualTo(new TicketRef("LX-2026-0301-00000029"));
        assertThat(page.items().get(0).outcome().status()).isEqualTo(TicketOutcome.Status.LOST);
        assertThat(page.items().get(1).outcome().status()).isEqualTo(TicketOutcome.Status.ACTIVE);
    }

    @Test
    void allDrawsOfAPageAreReadAtOnceAndFinishedOnesOnlyTheFirstTime() {
        entries.list(SampleDraws.TENANT, new LotterySlug("weekly"), 1, 20);
        entries.list(SampleDraws.TENANT, new LotterySlug("weekly"), 2, 20);

        assertThat(read).hasSize(2);
        assertThat(read.get(0)).hasSize(2);
        assertThat(read.get(1)).hasToString("[" + LifeOfADraw.OPEN.id() + "]");
    }

    @Test
    void anUnknownLotteryIsNone() {
        assertThat(entries.list(SampleDraws.TENANT, new LotterySlug("daily"), 1, 20)).isEmpty();
        assertThat(read).isEmpty();
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        var page =
                entries.list(SampleDraws.TENANT, new LotterySlug("weekly"), 100_000_000, 100)
                        .orElseThrow();

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isEqualTo(50);
        assertThat(read).isEmpty();
    }

    /** Returns the draws, with a record of every read of several draws at once. */
    private Draws counted() {
        return (Draws)
                Proxy.newProxyInstance(
                        Draws.class.getClassLoader(),
                        new Class<?>[] {Draws.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("findAll")) {
                                read.add(List.copyOf((Collection<?>) arguments[1]));
                            }
                            try {
                                return method.invoke(draws, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }

    /**
     * The directory of one lottery with fifty tickets, alternately of its open and its finished
     * draw.
     */
    private static final class Weekly implements Directory {

        private static final List<DirectoryRow> ROWS =
                IntStream.range(0, 50)
                        .mapToObj(n ->
                                SampleTickets.of(
                                        n % 2 == 0 ? LifeOfADraw.OPEN : FINISHED, "player" + n, n))
                        .map(DirectoryRow::of)
                        .toList();

        @Override
        public Optional<Listed> newest(
                Tenant tenant,
                LotterySlug lotterySlug,
                long skipped,
                int limit,
                OptionalLong known) {
            return lotterySlug.text().equals("weekly")
                    ? Optional.of(
                            new Listed(
                                    new LotteryId("lottery-id"),
                                    ROWS.reversed().stream().skip(skipped).limit(limit).toList(),
                                    ROWS.size()))
                    : Optional.empty();
        }

        @Override
        public List<Ticket> append(Tenant tenant, LotterySlug lotterySlug, List<Ticket> tickets) {
            throw new UnsupportedOperationException("only read");
        }

        @Override
        public boolean rewrite(Ticket ticket) {
            throw new UnsupportedOperationException("only read");
        }

        @Override
        public void erase(Ticket ticket) {
            throw new UnsupportedOperationException("only read");
        }
    }
}
