package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.MovableClock;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The use cases that plan draws, on ports in memory. */
final class Planning {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final LotterySlug SLUG = new LotterySlug("weekly");

    final InMemoryLotteries lotteries = new InMemoryLotteries();
    final InMemoryDraws draws = new InMemoryDraws();
    final RecordedTriggers triggers = new RecordedTriggers();
    final MovableClock clock = new MovableClock(START);

    /** The public faces of organisations at the time. */
    Organisers organisers = Organisers.NONE;

    private final FixedRootKeys keys = new FixedRootKeys();
    private final Backoff noWait = _ -> {};
    private final Ids ids = new Ids(clock, new Random(1));

    PlanDraws planDraws() {
        return planDraws(lotteries, draws);
    }

    PlanDraws planDraws(Lotteries lotteryPort, Draws drawPort) {
        return new PlanDraws(
                lotteryPort,
                drawPort,
                newDraws(),
                new KeepTerms(lotteryPort, drawPort, newDraws()),
                noWait);
    }

    ChangeLottery changeLottery() {
        return changeLottery(lotteries, draws);
    }

    ChangeLottery changeLottery(Lotteries lotteryPort, Draws drawPort) {
        return new ChangeLottery(
                lotteryPort,
                planDraws(lotteryPort, drawPort),
                new KeepTerms(lotteryPort, drawPort, newDraws()),
                clock,
                noWait);
    }

    AddDraw addDraw() {
        return new AddDraw(lotteries, draws, newDraws(), clock, ids, noWait);
    }

    MoveDraw moveDraw() {
        return new MoveDraw(lotteries, draws, newDraws(), clock, noWait);
    }

    CreateLottery createLottery() {
        return new CreateLottery(lotteries, planDraws(), clock, ids);
    }

    Lottery create(DrawSchedule schedule) {
        return create(Optional.of(schedule));
    }

    Lottery create(Optional<DrawSchedule> schedule) {
        return createLottery()
                .create(SampleLottery.TENANT, SLUG, SampleLottery.form(schedule), false)
                .orElseThrow();
    }

    Lottery plan() {
        return planDraws().plan(SampleLottery.TENANT, SLUG, clock.instant()).orElseThrow();
    }

    Lottery stored() {
        return lotteries.find(SampleLottery.TENANT, SLUG).orElseThrow();
    }

    /** Returns the draws that are not closed, the next to close first. */
    List<Draw> open() {
        return draws.upcoming(SampleLottery.TENANT, SLUG, clock.instant(), 1_000);
    }

    /** Returns all draws, the first to close first. */
    List<Draw> all() {
        return draws.ofLottery(SampleLottery.TENANT, SLUG, 1, 100_000).items().reversed();
    }

    private NewDraws newDraws() {
        return new NewDraws(
                BeaconChains.of(BeaconChain.QUICKNET),
                keys,
                triggers,
                SampleRegisters.unseen(draws.register),
                tenant -> organisers.of(tenant));
    }
}
