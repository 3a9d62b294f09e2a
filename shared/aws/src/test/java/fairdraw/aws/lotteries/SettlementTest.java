package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.Ledger;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
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

/** Whole draws on tables, each recomputed from the tickets sold. */
final class SettlementTest {

    private static final NumbersConfig TWO_OF_FOUR =
            new NumbersConfig(new NumberPool(2, 1, 4), Optional.of(new NumberPool(1, 1, 2)));
    private static final List<Tier> POOL_AND_FIXED =
            List.of(
                    new PoolTier("Both and bonus", 2, 1, 600),
                    new PoolTier("Both", 2, null, 300),
                    new FixedTier("One", 1, null, 700));
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
    record Case(String name, List<Tier> tiers, List<Integer> tickets, int voids, long funded) {

        @Override
        public String toString() {
            return name;
        }

        Terms terms() {
            return new Terms(TWO_OF_FOUR, 199, "USD", 3, 100, 455, new Tiers(tiers));
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("no entries, funded", POOL_AND_FIXED, List.of(), 0, 12_345),
                new Case("some void", POOL_AND_FIXED, List.of(2, 2, 2, 2, 2), 2, 500),
                new Case("many lines everybody wins", EVERYBODY, List.of(7, 100, 13), 0, 10_001),
                new Case("a huge pool", EVERYBODY, List.of(9, 9), 0, 1_000_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCentIsWhereTheRulesSayItIs(Case sold) {
        try (LotteryWorld world = LotteryWorld.calm(sold.name().hashCode()).with(sold.terms())) {
            if (sold.funded() > 0) {
                world.fund(sold.funded());
            }
            List<Ticket> tickets = new ArrayList<>();
            for (int lines : sold.tickets()) {
                String player = "player" + tickets.size() / 3 + "@example.com";
                tickets.add(world.buy(LotteryWorld.lines(player, picks(world, lines))));
            }
            Set<TicketId> voided = new HashSet<>();
            for (Ticket ticket : tickets.subList(0, sold.voids())) {
                assertThat(
                                world.tickets.makeVoid(
                                        world.draw(), ticket, "refunded", world.clock.instant()))
                        .isEqualTo(Voiding.DONE);
                voided.add(ticket.id());
            }

            Draw done = world.runToTheEnd();

            ListAudit.check(world.audited, done, tickets, voided);
            PrizeAudit.check(
                    world.audited,
                    done,
                    tickets.stream().filter(ticket -> !voided.contains(ticket.id())).toList());
            checkLedger(world, done, sold.funded());
        }
    }

    private static void checkLedger(LotteryWorld world, Draw done, long funded) {
        Progress.Settled settled = ((Progress.Completed) done.progress()).settled();
        List<Ledger.Posting> expected = new ArrayList<>();
        if (funded > 0) {
            expected.add(new Ledger.Posting("funding", funded));
            expected.add(new Ledger.Posting("carried", -funded));
        }
        expected.add(new Ledger.Posting("rollover", settled.prizes().rolloverCents()));
        Ledger.of(world, LotteryWorld.TENANT).holds(expected.toArray(Ledger.Posting[]::new));
        assertThat(world.pools.total(LotteryWorld.TENANT, LotteryWorld.SLUG).drawsHeld())
                .isEqualTo(1);
    }

    private static EnterLottery.Line[] picks(LotteryWorld world, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i ->
                        new EnterLottery.Line(
                                pick(world, TWO_OF_FOUR.main()),
                                TWO_OF_FOUR.bonus().map(b -> pick(world, b)).orElse(List.of())))
                .toArray(EnterLottery.Line[]::new);
    }

    private static List<Integer> pick(LotteryWorld world, NumberPool pool) {
        return world.random
                .ints(pool.from(), pool.to() + 1)
                .distinct()
                .limit(pool.pick())
                .boxed()
                .toList();
    }
}
