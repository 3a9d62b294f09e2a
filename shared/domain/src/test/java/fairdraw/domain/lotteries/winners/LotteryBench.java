package fairdraw.domain.lotteries.winners;

import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.DrawResult;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.InMemoryResults;
import fairdraw.domain.draws.results.InMemorySettledRanges;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.InMemorySegments;
import fairdraw.domain.draws.sealing.SealDraw;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.InMemoryLotteries;
import fairdraw.domain.lotteries.InMemoryPools;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.tickets.Boards;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.TellTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTicketEntries;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import fairdraw.fairness.beacon.BeaconRounds;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A lottery with one draw on fakes, from the first ticket to the last event. */
public final class LotteryBench {

    public static final Tenant TENANT = SampleDraws.TENANT;
    public static final LotterySlug SLUG = new LotterySlug("weekly");

    private static final DrawId DRAW = new DrawId("01957b1c-0000-8000-9000-000000000001");
    private static final int LEAD = 600;
    private static final DrawTimes TIMES =
            new DrawTimes(
                    SampleDraws.OPENS, SampleDraws.CLOSES, SampleDraws.CLOSES.plusSeconds(LEAD));

    public final MovableClock clock = new MovableClock(SampleDraws.OPENS);
    public final Random random;
    public final InMemoryLotteries lotteries = new InMemoryLotteries();
    public final InMemoryDraws draws = new InMemoryDraws();
    public final InMemoryTickets tickets = new InMemoryTickets(draws, new Items());
    public final InMemorySealedLists lists = new InMemorySealedLists();
    public final RecordedBus bus = new RecordedBus();
    final InMemoryMoney money = new InMemoryMoney(draws);
    final InMemoryPools pools = new InMemoryPools(money);
    final InMemoryResults results = new InMemoryResults();
    final InMemorySettledRanges ranges = new InMemorySettledRanges();
    final Audited audited;
    final CancelDraw cancelDraw;

    private final Lottery lottery = SampleLottery.of(TENANT, SLUG);
    private final EnterLottery enter;
    private final AdvanceDraw advance;

    /** Opens a draw on these terms, which nobody else has to see. */
    public LotteryBench(long seed, Terms terms) {
        random = new Random(seed);
        var keys = new FixedRootKeys();
        var triggers = new RecordedTriggers();
        audited = new Audited(tickets, draws.gates, lists, results, bus);
        enter =
                new EnterLottery(
                        new Boards(lotteries, draws), tickets, keys, clock, random, _ -> {});
        var entries = new InMemoryTicketEntries(tickets);
        var kind =
                new LotteryKind(
                        draws.gates,
                        entries,
                        new LotteryKind.Steps(
                                new DrawResult(
                                        draws,
                                        new FixResult(
                                                results, new SignedBeacons(clock), draws.register),
                                        triggers,
                                        clock),
                                new SettleLottery(draws, lists, ranges, money, triggers, clock),
                                new CompleteLottery(draws, clock),
                                new TellTickets(
                                        draws,
                                        bus,
                                        bus,
                                        triggers,
                                        clock,
                                        List.of(
                                                new WinningNews(
                                                        new Winners(lists, tickets, ranges))))),
                        _ -> {},
                        new LotteryEvidence());
        cancelDraw = new CancelDraw(draws, draws.gates, money, lists, triggers, _ -> {}, clock);
        advance =
                new AdvanceDraw(
                        draws,
                        new AdvanceDraw.Steps(
                                new OpenDraw(draws, clock),
                                new CloseDraw(draws.gates, money, _ -> {}, clock),
                                new SealDraw(
                                        draws,
                                        draws.gates,
                                        entries,
                                        lists,
                                        new InMemorySegments().seal(SegmentSizes.STANDARD),
                                        triggers,
                                        clock),
                                draw -> kind.next(draw).take(draw),
                                cancelDraw),
                        clock);
        lotteries.create(lottery);
        var plan =
                new PlanDraw(
                        BeaconChains.of(SignedBeacons.chain()),
                        keys,
                        triggers,
                        SampleRegisters.unseen(draws.register));
        if (plan.create(open(terms), draws).isEmpty()) {
            throw new IllegalStateException("something else stands in the draw's place");
        }
    }

    private Draw open(Terms terms) {
        var rounds = new BeaconRounds(SignedBeacons.chain(), TIMES.closeAt(), TIMES.drawAt(), LEAD);
        var rules =
                terms.rules(
                        DRAW,
                        TENANT.mode(),
                        TIMES,
                        new BeaconRule(SignedBeacons.chain(), LEAD, rounds.planned()),
                        About.NOTHING);
        return new Draw(
                TENANT,
                DRAW,
                new LotteryOccasion(lottery.id(), SLUG),
                rules,
                rules.hash(),
                new Spread(2, 2),
                1,
                new Progress.Open(),
                1,
                TIMES.closeAt(),
                0,
                Optional.empty(),
                TIMES.openAt(),
                TIMES.openAt());
    }

    /** The items of carts, each of which is bought at most once here. */
    private static final class Items implements InMemoryTickets.Items {

        private final Set<Purchase> taken = new HashSet<>();

        @Override
        public boolean isTaken(Ticket ticket) {
            return taken.contains(ticket.purchase().orElseThrow());
        }

        @Override
        public void issue(Ticket ticket) {
            taken.add(ticket.purchase().orElseThrow());
        }
    }

    /** Returns the draw as it is stored. */
    public Draw draw() {
        return draws.locate(DRAW).orElseThrow();
    }

    /** Returns the ticket of a player with these lines, each in any order. */
    public Ticket buy(String player, List<Line> lines) {
        return buy(player, lines, Optional.empty());
    }

    /** Returns the ticket of a player that is bought with the item of a cart. */
    public Ticket buy(String player, List<Line> lines, Optional<Purchase> purchase) {
        EnterLottery.Outcome outcome =
                enter.enter(
                        new EnterLottery.Request(
                                TENANT,
                                SLUG,
                                new Buyer(
                                        EmailAddress.parse(player + "@example.com"),
                                        Optional.empty()),
                                Optional.of(lines),
                                "",
                                Optional.empty(),
                                purchase));
        return outcome instanceof EnterLottery.Outcome.Entered(Ticket ticket)
                ? ticket
                : fail("an entry was refused: " + outcome);
    }

    private static Ticket fail(String why) {
        throw new IllegalStateException(why);
    }

    /** Returns that many lines, each picked at random. */
    public List<Line> picks(int lines) {
        var numbers = LotteryRules.of(draw()).numbers();
        return IntStream.range(0, lines)
                .mapToObj(_ ->
                        new Line(
                                pick(numbers.main()),
                                numbers.bonus().map(this::pick).orElse(List.of())))
                .toList();
    }

    private List<Integer> pick(NumberPool pool) {
        return random.ints(pool.from(), pool.to() + 1)
                .distinct()
                .limit(pool.pick())
                .boxed()
                .toList();
    }

    /** Pays into the lottery's pool. */
    void fund(long cents) {
        fund("funding", cents);
    }

    /** Pays into the lottery's pool, once under each id. */
    void fund(String id, long cents) {
        pools.fund(lottery, id, cents, new PaymentKey(id, "a1"), clock.instant());
    }

    /** Advances the draw at each due time until nothing more is due. */
    public Draw runToTheEnd() {
        return runUntil(_ -> false);
    }

    /** Advances the draw at each due time until it is in this state or nothing more is due. */
    Draw runUntil(Predicate<Progress> reached) {
        for (@Nullable Instant due = draw().nextAt();
                due != null && !reached.test(draw().progress());
                due = draw().nextAt()) {
            if (due.isAfter(clock.instant())) {
                clock.set(due);
            }
            advance.advance(DRAW);
        }
        return draw();
    }
}
