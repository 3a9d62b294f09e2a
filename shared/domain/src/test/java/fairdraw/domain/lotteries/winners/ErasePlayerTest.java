package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.erasure.Held;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.FindTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketReceipts;
import fairdraw.domain.lotteries.tickets.memory.InMemoryDirectory;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.Tiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The erasure of a player from a draw of one number, 1 to 4, in which the drawn number wins. */
final class ErasePlayerTest {

    private static final Terms TERMS =
            new Terms(
                    new NumbersConfig(new NumberPool(1, 1, 4), Optional.empty()),
                    100,
                    "USD",
                    10,
                    8,
                    500,
                    new Tiers(List.of(new FixedTier("Number", 1, null, 700))));

    private static final String ADA = "ada@example.com";
    private static final ErasePerson.Outcome NOBODY =
            new ErasePerson.Outcome(0, 0, List.of(), Optional.empty());
    private static final ErasePerson.Outcome ERASED =
            new ErasePerson.Outcome(1, 1, List.of(), Optional.empty());

    private final LotteryBench bench = new LotteryBench(1, TERMS);
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final FixedRootKeys keys = new FixedRootKeys();
    private final FindTickets find = new FindTickets(bench.tickets, bench.tickets, keys);
    private final TicketReceipts receipts =
            new TicketReceipts(bench.tickets, bench.draws, SampleReceipts.of(bench.lists, keys));
    private final Winners winners = new Winners(bench.lists, bench.tickets, bench.ranges);
    private final List<Ticket> sold = new ArrayList<>();

    private ErasePerson eraser(EraseTickets.Removal removal) {
        return new ErasePerson(
                bench.draws,
                bench.tickets,
                List.of(
                        new EraseTickets(
                                removal,
                                bench.tickets,
                                bench.tickets,
                                directory,
                                bench.lists,
                                keys)),
                bench.clock);
    }

    private ErasePerson.Outcome erase(String name) {
        return eraser(bench.tickets.removal()).erase(LotteryBench.TENANT, name, Optional.empty());
    }

    /** Has somebody buy a ticket for each number. */
    private void sell(String player) {
        directory.know(LotteryBench.TENANT, LotteryBench.SLUG, new LotteryId("weekly"));
        for (int number = 1; number <= 4; number++) {
            Ticket ticket = bench.buy(player, List.of(new Line(List.of(number), List.of())));
            directory.claim(ticket);
            directory.append(LotteryBench.TENANT, LotteryBench.SLUG, List.of(ticket));
            sold.add(ticket);
        }
    }

    private List<Ticket> of(String player) {
        return sold.stream()
                .filter(ticket -> ticket.buyer().who().startsWith(player + '@'))
                .toList();
    }

    private void forgetWins() {
        bench.clock.set(bench.clock.instant().plus(ErasePerson.WINS_KEPT));
    }

    private List<DirectoryRow> rows() {
        return directory
                .newest(LotteryBench.TENANT, LotteryBench.SLUG, 0, 100, OptionalLong.empty())
                .orElseThrow()
                .rows()
                .reversed();
    }

    @Test
    void aPlayerStaysInADrawThatHasNotEnded() {
        sell("ada");

        assertThat(erase(ADA).held())
                .containsExactly(new Held(bench.draw().id(), Optional.empty(), Held.Why.OPEN));
        bench.runUntil(progress -> progress instanceof Progress.Sealed);
        assertThat(erase(ADA))
                .isEqualTo(
                        new ErasePerson.Outcome(
                                1,
                                0,
                                List.of(
                                        new Held(
                                                bench.draw().id(),
                                                Optional.empty(),
                                                Held.Why.RUNNING)),
                                Optional.empty()));

        assertThat(find.ofPerson(bench.draw(), ADA)).hasSize(4);
    }

    @Test
    void aWinnerStaysForAsLongAsWinsAreKept() {
        sell("ada");
        Draw done = bench.runToTheEnd();
        Instant until = finalFrom(done).plus(ErasePerson.WINS_KEPT);
        var held =
                new ErasePerson.Outcome(
                        1,
                        0,
                        List.of(new Held(done.id(), Optional.of(until), Held.Why.WON)),
                        Optional.empty());

        assertThat(erase(ADA)).isEqualTo(held);
        bench.clock.set(until.minusMillis(1));
        assertThat(erase(ADA)).isEqualTo(held);
        assertThat(find.ofPerson(done, ADA)).hasSize(4);

        bench.clock.set(until);
        assertThat(erase(ADA)).isEqualTo(ERASED);
    }

    private static Instant finalFrom(Draw done) {
        return ((Progress.Decided) done.progress()).finalFrom().orElseThrow();
    }

    @Test
    void nothingFindsAnErasedPlayerAndAnotherCallSaysTheSame() {
        sell("ada");
        sell("bob");
        Draw done = bench.runToTheEnd();
        forgetWins();

        for (int time = 0; time < 2; time++) {
            assertThat(erase(" ADA@example.com ")).isEqualTo(ERASED);

            assertThat(find.ofPerson(done, ADA)).isEmpty();
            for (Ticket ticket : of("ada")) {
                assertThat(receipts.named(done, ticket.ref().text())).isEmpty();
                assertThat(bench.tickets.find(done.tenant(), ticket.ref())).isEmpty();
                assertThat(bench.tickets.player(done, ticket.person())).isEmpty();
            }
            assertThat(rows()).extracting(DirectoryRow::ref).hasSize(8);
            assertThat(rows().subList(0, 4)).allMatch(row -> row.buyer().isEmpty());
            assertThat(rows().subList(4, 8)).allMatch(row -> row.buyer().isPresent());
            assertThat(bench.lists.holders(done, 0)).filteredOn(Holder::isErased).hasSize(4);
            assertThat(bench.lists.holders(done, 0))
                    .extracting(Holder::person)
                    .doesNotContain(of("ada").getFirst().person());
        }
    }

    /** Lets the erasure die at each removal, of four tickets and then of the player. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anErasureThatDiedHalfWayIsFinishedByTheNext(int removals) {
        sell("ada");
        sell("bob");
        Draw done = bench.runToTheEnd();
        forgetWins();
        var dying = eraser(new Dying(bench.tickets.removal(), removals));

        assertThatThrownBy(() -> dying.erase(LotteryBench.TENANT, ADA, Optional.empty()))
                .isInstanceOf(NotNow.class);
        assertThat(erase(ADA)).isEqualTo(ERASED);

        assertThat(find.ofPerson(done, ADA)).isEmpty();
        assertThat(bench.tickets.player(done, of("ada").getFirst().person())).isEmpty();
        assertThat(rows()).filteredOn(row -> row.buyer().isEmpty()).hasSize(4);
        assertThat(bench.lists.holders(done, 0)).filteredOn(Holder::isErased).hasSize(4);
        assertThat(find.ofPerson(done, "bob@example.com")).hasSize(4);
    }

    /** A removal that dies after some of them. */
    private static final class Dying implements EraseTickets.Removal {

        private final EraseTickets.Removal real;
        private int left;

        Dying(EraseTickets.Removal real, int left) {
            this.real = real;
            this.left = left;
        }

        @Override
        public void ticket(Draw draw, Ticket ticket) {
            live();
            real.ticket(draw, ticket);
        }

        @Override
        public void player(Draw draw, String person) {
            live();
            real.player(draw, person);
        }

        private void live() {
            if (left-- == 0) {
                throw new NotNow("died");
            }
        }
    }

    @Test
    void whatIsPublishedAndEverybodyElsesReceiptsStayAsTheyWere() {
        sell("ada");
        sell("bob");
        Draw done = bench.runToTheEnd();
        byte[] leaves = bench.lists.chunk(done, 0).orElseThrow().bytes();
        List<String> openings = openings(done);
        var proofs = proofs(done);
        assertThat(page(done)).hasSize(2);

        forgetWins();
        erase(ADA);

        assertThat(bench.lists.chunk(done, 0).orElseThrow().bytes()).isEqualTo(leaves);
        assertThat(openings(done)).isEqualTo(openings);
        assertThat(proofs(done)).isEqualTo(proofs).hasSize(4);
        assertThat(page(done)).allMatch(won -> of("bob").contains(won.ticket())).hasSize(1);
    }

    private List<String> openings(Draw done) {
        return bench.lists.holders(done, 0).stream()
                .map(holder -> holder.opening() + holder.lines())
                .toList();
    }

    private List<Object> proofs(Draw done) {
        return of("bob").stream()
                .map(ticket -> receipts.named(done, ticket.ref().text()).orElseThrow())
                .<Object>map(receipt -> receipt.get("proof"))
                .toList();
    }

    private Collection<Winners.WonTicket> page(Draw done) {
        return winners.page(
                        done,
                        ((Progress.Completed) done.progress()).settled(),
                        new Page.Wanted(100, Optional.empty()))
                .items();
    }

    @Test
    void somebodyWhoNeverPlayedIsInNoDraw() {
        sell("ada");
        bench.runToTheEnd();

        assertThat(erase("eve@example.com")).isEqualTo(NOBODY);
        assertThat(erase("ada")).isEqualTo(NOBODY);
    }
}
