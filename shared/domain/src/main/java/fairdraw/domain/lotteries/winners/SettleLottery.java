package fairdraw.domain.lotteries.winners;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.results.Prizes;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.SealedTickets;
import fairdraw.domain.lotteries.winners.WinningTickets.Winner;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.Tier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Settles a drawn lottery from its sealed chunks: counts winning lines, divides the pool, stores
 * the winning tickets of pool tiers for publication and posts the rollover. The number of writes
 * grows with the winners, not with the entries.
 */
public final class SettleLottery implements Step {

    private final Draws draws;
    private final SealedLists lists;
    private final WinningTickets winningTickets;
    private final SealedTickets tickets;
    private final Prizes prizes;
    private final Money money;
    private final InstantSource clock;

    public SettleLottery(
            Draws draws,
            SealedLists lists,
            SealedTickets tickets,
            Prizes prizes,
            Money money,
            InstantSource clock) {
        this.draws = draws;
        this.lists = lists;
        this.winningTickets = new WinningTickets(lists);
        this.tickets = tickets;
        this.prizes = prizes;
        this.money = money;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::settle);
    }

    private Optional<Draw> settle(Draw draw) {
        Progress.Drawn drawn = (Progress.Drawn) draw.progress();
        NumberLine numbers = NumberLine.canonical(drawn.main(), drawn.bonus());
        int chunks = drawn.sealed().chunks();
        PrizeTable table =
                PrizeTable.of(
                        poolCents(draw),
                        LotteryRules.of(draw).tiers(),
                        count(draw, numbers, chunks));
        for (int chunk = 0; chunk < chunks; chunk++) {
            publish(draw, chunk, numbers, table);
        }
        return draws.conclude(
                draw,
                current -> current.to(new Progress.Settled(drawn, table), now(), now()),
                next -> money.settle(next, table.rolloverCents()));
    }

    private Instant now() {
        return clock.instant();
    }

    private long poolCents(Draw draw) {
        return Optional.ofNullable(lists.manifest(draw).orElseThrow().manifest().pool())
                .orElseThrow()
                .poolCents();
    }

    /** Returns the number of winning lines by tier. */
    private List<Long> count(Draw draw, NumberLine numbers, int chunks) {
        long[] lines = new long[LotteryRules.of(draw).tiers().all().size()];
        for (int chunk = 0; chunk < chunks; chunk++) {
            for (Winner winner : winningTickets.in(draw, chunk, numbers)) {
                winner.tiers().forEach(tier -> lines[tier]++);
            }
        }
        return IntStream.range(0, lines.length).mapToObj(tier -> lines[tier]).toList();
    }

    private void publish(Draw draw, int chunk, NumberLine numbers, PrizeTable table) {
        List<Tier> tiers = LotteryRules.of(draw).tiers().all();
        List<Winner> sharing =
                winningTickets.in(draw, chunk, numbers).stream()
                        .filter(winner ->
                                winner.tiers().stream().anyMatch(tier -> isPool(tiers.get(tier))))
                        .toList();
        if (sharing.isEmpty()) {
            return;
        }
        LeafChunk leaves = lists.chunk(draw, chunk).orElseThrow();
        Map<String, Entry> opened =
                tickets.of(draw, sharing.stream().map(Winner::holder).toList()).stream()
                        .collect(Collectors.toMap(SettleLottery::name, Function.identity()));
        prizes.write(
                draw,
                sharing.stream()
                        .map(winner ->
                                prize(
                                        leaves,
                                        winner,
                                        Optional.ofNullable(opened.get(name(winner.holder())))
                                                .orElseThrow(),
                                        table))
                        .toList());
    }

    private static boolean isPool(Tier tier) {
        return tier instanceof PoolTier;
    }

    private static String name(Entry entry) {
        return entry.person() + '#' + entry.number();
    }

    private static String name(Holder holder) {
        return holder.person() + '#' + holder.number();
    }

    private static Prizes.Prize prize(
            LeafChunk leaves, Winner winner, Entry entry, PrizeTable table) {
        return new Prizes.Prize(
                Hex.encode(leaves.hashes().get(winner.index())),
                entry.subject(),
                entry.nonce(),
                entry.content().lines(),
                table.tiers().get(winner.best()).name(),
                amount(winner, table));
    }

    static long amount(Winner winner, PrizeTable table) {
        return winner.tiers().stream()
                .mapToLong(tier -> table.tiers().get(tier).amountCents())
                .reduce(0, Math::addExact);
    }
}
