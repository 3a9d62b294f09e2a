package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryMoney.Posting;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole draws at the limits of their rules, each recomputed from the tickets sold. */
final class WholeDrawsTest {

    private static final NumbersConfig TWO_OF_FOUR =
            new NumbersConfig(new NumberPool(2, 1, 4), Optional.of(new NumberPool(1, 1, 2)));
    private static final NumbersConfig WITHOUT_BONUS =
            new NumbersConfig(new NumberPool(2, 1, 4), Optional.empty());
    private static final NumbersConfig ONE_OF_ONE =
            new NumbersConfig(new NumberPool(1, 0, 0), Optional.empty());
    private static final NumbersConfig WIDEST =
            new NumbersConfig(new NumberPool(2, 0, 255), Optional.of(new NumberPool(2, 0, 255)));

    private static final List<Tier> POOL_AND_FIXED =
            List.of(
                    new PoolTier("Both and bonus", 2, 1, 600),
                    new PoolTier("Both", 2, null, 300),
                    new FixedTier("One", 1, null, 700));
    private static final List<Tier> FIXED_ONLY = List.of(new FixedTier("Both", 2, null, 5));
    private static final List<Tier> WHOLE_POOL = List.of(new PoolTier("Any", 1, null, 1000));
    private static final List<Tier> NOBODY = List.of(new PoolTier("Impossible", 3, null, 1000));
    private static final List<Tier> EVERYBODY =
            List.of(
                    new PoolTier("None right", 0, null, 333),
                    new PoolTier("One right", 1, null, 333),
                    new PoolTier("Both right", 2, null, 334));

    /**
     * A draw's tickets and prizes.
     *
     * @param tickets the number of lines of each ticket, quick picks; players change every third
     *     ticket
     * @param voids the number of tickets, from the first, that are voided
     * @param funded the cents paid into the pool beforehand
     */
    record Case(
            String name,
            NumbersConfig numbers,
            List<Tier> tiers,
            long price,
            int permille,
            List<Integer> tickets,
            int voids,
            long funded) {

        @Override
        public String toString() {
            return name;
        }

        Terms terms() {
            return new Terms(numbers, price, "USD", 3, 100, permille, new Tiers(tiers));
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("no entries", POOL_AND_FIXED, List.of(), 0, 0));
        cases.add(of("no entries, funded", POOL_AND_FIXED, List.of(), 0, 12_345));
        cases.add(of("one entry", POOL_AND_FIXED, List.of(1), 0, 0));
        cases.add(of("one entry, funded by a cent", POOL_AND_FIXED, List.of(1), 0, 1));
        cases.add(of("the one entry void", POOL_AND_FIXED, List.of(1), 1, 99));
        cases.add(of("all void", POOL_AND_FIXED, List.of(1, 2, 3), 3, 500));
        cases.add(of("some void", POOL_AND_FIXED, List.of(2, 2, 2, 2, 2), 2, 500));
        cases.add(of("nobody can win", NOBODY, List.of(5, 5), 0, 1_000));
        cases.add(of("everybody wins", EVERYBODY, List.of(1, 1, 1, 1, 1, 1, 1), 0, 1_000));
        cases.add(of("many lines everybody wins", EVERYBODY, List.of(7, 100, 13), 0, 10_001));
        cases.add(of("fixed prizes only", FIXED_ONLY, List.of(20, 20), 0, 77));
        cases.add(of("no tiers", List.of(), List.of(3, 3), 0, 10));
        cases.add(of("the whole pool to one tier", WHOLE_POOL, List.of(4, 5, 6), 0, 1_000_003));
        cases.add(priced("free tickets", 0, 500, List.of(3, 3), 0));
        cases.add(priced("free tickets, funded", 0, 500, List.of(3, 3), 5));
        cases.add(priced("nothing to the pool", 250, 0, List.of(3, 3), 0));
        cases.add(priced("a cent a line", 1, 1, List.of(50, 49), 0));
        cases.add(priced("a cent a line, a thousandth", 1, 999, List.of(1), 0));
        cases.add(priced("all to the pool", 333, 1000, List.of(2, 2, 2), 7));
        cases.add(priced("dear lines", 1_000_000_000L, 1000, List.of(100, 100), 0));
        cases.add(priced("a huge pool", 200, 500, List.of(9, 9), 1_000_000_000_000L));
        cases.add(with("no bonus", WITHOUT_BONUS, List.of(new PoolTier("Both", 2, null, 500)), 6));
        cases.add(
                with(
                        "no bonus, one asked for",
                        WITHOUT_BONUS,
                        List.of(new PoolTier("Both and bonus", 2, 1, 500)),
                        6));
        cases.add(with("one of one", ONE_OF_ONE, WHOLE_POOL, 5));
        cases.add(with("the widest pools", WIDEST, EVERYBODY, 10));
        IntStream.rangeClosed(1, 16)
                .forEach(n ->
                        cases.add(
                                of(
                                        "draw " + n,
                                        n % 2 == 0 ? POOL_AND_FIXED : EVERYBODY,
                                        IntStream.rangeClosed(1, n % 7 + 1)
                                                .mapToObj(i -> 1 + (i * n) % 9)
                                                .toList(),
                                        n % 3 == 0 ? 1 : 0,
                                        n * 1_013L)));
        return cases.stream();
    }

    private static Case of(
            String name, List<Tier> tiers, List<Integer> tickets, int voids, long funded) {
        return new Case(name, TWO_OF_FOUR, tiers, 199, 455, tickets, voids, funded);
    }

    private static Case priced(
            String name, long price, int permille, List<Integer> tickets, long funded) {
        return new Case(name, TWO_OF_FOUR, POOL_AND_FIXED, price, permille, tickets, 0, funded);
    }

    private static Case with(String name, NumbersConfig numbers, List<Tier> tiers, int lines) {
        return new Case(name, numbers, tiers, 200, 500, List.of(lines, lines), 0, 31);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCentIsWhereTheRulesSayItIs(Case sold) {
        LotteryBench bench = new LotteryBench(sold.name().hashCode(), sold.terms());
        if (sold.funded() > 0) {
            bench.fund(sold.funded());
        }
        List<Ticket> tickets = new ArrayList<>();
        for (int lines : sold.tickets()) {
            tickets.add(bench.buy("player" + tickets.size() / 3, bench.picks(lines)));
        }
        Set<TicketId> voided = new HashSet<>();
        for (Ticket ticket : tickets.subList(0, sold.voids())) {
            assertThat(
                            bench.tickets.makeVoid(
                                    bench.draw(), ticket, "refunded", bench.clock.instant()))
                    .isEqualTo(Voiding.DONE);
            voided.add(ticket.id());
        }

        Draw done = bench.runToTheEnd();

        ListAudit.check(bench.audited, done, tickets, voided);
        PrizeAudit.check(
                bench.audited,
                done,
                tickets.stream().filter(ticket -> !voided.contains(ticket.id())).toList());
        checkLedger(bench, done, sold.funded());
    }

    private static void checkLedger(LotteryBench bench, Draw done, long funded) {
        Progress.Settled settled = ((Progress.Completed) done.progress()).settled();
        List<Posting> expected = new ArrayList<>();
        if (funded > 0) {
            expected.add(new Posting("funding", funded));
        }
        expected.add(new Posting("carried", -funded));
        expected.add(new Posting("rollover", settled.prizes().rolloverCents()));
        assertThat(bench.money.postings(LotteryBench.TENANT, LotteryBench.SLUG))
                .containsExactlyElementsOf(expected);
        assertThat(bench.pools.total(LotteryBench.TENANT, LotteryBench.SLUG).drawsHeld())
                .isEqualTo(1);
    }
}
