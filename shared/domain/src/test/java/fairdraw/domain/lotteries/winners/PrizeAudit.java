package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Seed;
import fairdraw.fairness.prizes.DrawnNumbers;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.TierPrize;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The audit of a completed draw, which recomputes numbers, prizes and events the slow way, in big
 * integers.
 */
public final class PrizeAudit {

    private final Audited audited;
    private final Draw draw;
    private final LotteryRules rules;
    private final Progress.Settled settled;
    private final List<Ticket> active;

    private PrizeAudit(Audited audited, Draw draw, Collection<Ticket> active) {
        this.audited = audited;
        this.draw = draw;
        this.rules = LotteryRules.of(draw);
        this.settled = ((Progress.Completed) draw.progress()).settled();
        this.active = List.copyOf(active);
    }

    /**
     * Asserts that a completed draw paid these tickets, all others being void, as the rules
     * promise.
     */
    public static void check(Audited audited, Draw draw, Collection<Ticket> active) {
        PrizeAudit audit = new PrizeAudit(audited, draw, active);
        audit.checkNumbers();
        audit.checkPool();
        audit.checkTable();
        audit.checkEvents();
    }

    private void checkNumbers() {
        Manifest manifest = audited.lists().manifest(draw).orElseThrow();
        byte[] signature = SignedBeacons.foretold(manifest.randomness().round());
        byte[] seed =
                Seed.derive(
                        BeaconSignature.randomness(signature),
                        Hex.decode(manifest.rules()),
                        Hex.decode(manifest.root()));
        Result result = audited.results().find(draw).orElseThrow();
        assertThat(result.signature()).isEqualTo(Hex.encode(signature));
        assertThat(result.seed()).isEqualTo(Hex.encode(seed));
        var main = rules.numbers().main();
        assertThat(settled.drawn().main())
                .isEqualTo(result.main())
                .isEqualTo(DrawnNumbers.draw(seed, "main", main.pick(), main.from(), main.to()));
        assertThat(settled.drawn().bonus())
                .isEqualTo(result.bonus())
                .isEqualTo(
                        rules.numbers()
                                .bonus()
                                .map(b ->
                                        DrawnNumbers.draw(
                                                seed, "bonus", b.pick(), b.from(), b.to()))
                                .orElse(List.of()));
    }

    private void checkPool() {
        Manifest.Pool pool = pool();
        long lines = active.stream().mapToLong(ticket -> ticket.lines().size()).sum();
        assertThat(pool.lines()).isEqualTo(lines);
        assertThat(BigInteger.valueOf(pool.poolCents()))
                .isEqualTo(
                        BigInteger.valueOf(lines)
                                .multiply(BigInteger.valueOf(rules.pool().lineCents()))
                                .multiply(BigInteger.valueOf(rules.pool().permille()))
                                .divide(BigInteger.valueOf(1000))
                                .add(BigInteger.valueOf(pool.carriedCents())));
    }

    private Manifest.Pool pool() {
        return Optional.ofNullable(audited.lists().manifest(draw).orElseThrow().pool())
                .orElseThrow();
    }

    private void checkTable() {
        List<Tier> tiers = rules.tiers().all();
        List<TierPrize> expected = new ArrayList<>();
        BigInteger paid = BigInteger.ZERO;
        for (int tier = 0; tier < tiers.size(); tier++) {
            int wanted = tier;
            long winners =
                    active.stream()
                            .flatMap(ticket -> ticket.lines().stream())
                            .filter(line -> tierOf(line).filter(won -> won == wanted).isPresent())
                            .count();
            BigInteger each = amount(tiers.get(tier), winners);
            expected.add(new TierPrize(tiers.get(tier).name(), winners, each.longValueExact()));
            if (tiers.get(tier) instanceof PoolTier) {
                paid = paid.add(each.multiply(BigInteger.valueOf(winners)));
            }
        }
        assertThat(settled.prizes().tiers()).isEqualTo(expected);
        assertThat(BigInteger.valueOf(settled.prizes().paidCents())).isEqualTo(paid);
        assertThat(settled.prizes().paidCents() + settled.prizes().rolloverCents())
                .isEqualTo(pool().poolCents());
    }

    private BigInteger amount(Tier tier, long winners) {
        return switch (tier) {
            case FixedTier fixed -> BigInteger.valueOf(fixed.amountCents());
            case PoolTier share ->
                    winners == 0
                            ? BigInteger.ZERO
                            : BigInteger.valueOf(pool().poolCents())
                                    .multiply(BigInteger.valueOf(share.poolPermille()))
                                    .divide(BigInteger.valueOf(1000))
                                    .divide(BigInteger.valueOf(winners));
        };
    }

    private Optional<Integer> tierOf(NumberLine line) {
        int main = common(line.main(), settled.drawn().main());
        int bonus = common(line.bonus(), settled.drawn().bonus());
        List<Tier> tiers = rules.tiers().all();
        for (int tier = 0; tier < tiers.size(); tier++) {
            Integer wanted = tiers.get(tier).bonus();
            if (tiers.get(tier).main() == main && (wanted == null || wanted == bonus)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }

    private static int common(List<Integer> line, List<Integer> drawn) {
        Set<Integer> both = new HashSet<>(line);
        both.retainAll(drawn);
        return both.size();
    }

    private List<Integer> tiersOf(Ticket ticket) {
        return ticket.lines().stream()
                .map(this::tierOf)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private String won(Ticket ticket) {
        List<Integer> tiers = tiersOf(ticket);
        List<TierPrize> table = settled.prizes().tiers();
        long amount = tiers.stream().mapToLong(tier -> table.get(tier).amountCents()).sum();
        return table.get(tiers.getFirst()).name() + ' ' + amount;
    }

    /** Allows repeated events if each has the id of the first. */
    private void checkEvents() {
        Map<String, String> expected = new TreeMap<>();
        active.stream()
                .filter(ticket -> !tiersOf(ticket).isEmpty())
                .forEach(ticket -> expected.put(ticket.id().text(), won(ticket)));
        List<DomainEvent> told =
                audited.bus().events().stream()
                        .filter(event -> event.type().equals("lottery.ticket.won"))
                        .filter(event -> draw.id().text().equals(event.data().get("drawId")))
                        .distinct()
                        .toList();
        assertThat(told).extracting(DomainEvent::id).doesNotHaveDuplicates();
        assertThat(
                        told.stream()
                                .map(DomainEvent::data)
                                .collect(
                                        Collectors.toMap(
                                                data -> data.get("id"),
                                                data ->
                                                        data.get("winTier")
                                                                + " "
                                                                + data.get("winAmountCents"))))
                .as("told winners by ticket")
                .isEqualTo(expected);
    }
}
