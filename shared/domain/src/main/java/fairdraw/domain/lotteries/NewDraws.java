package fairdraw.domain.lotteries;

import fairdraw.domain.about.About;
import fairdraw.domain.about.Organiser;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import java.time.Instant;
import java.util.Optional;

/** Makes the draws of lotteries: ids, rules, the beacon round by formula, triggers. */
public final class NewDraws {

    private final PlanDraw planDraw;
    private final Organisers organisers;

    /**
     * @param chains the beacon that new draws name, and the one that takes over from it
     * @param triggers the timers that advance draws
     * @param registers the registers in which new draws stand
     * @param organisers the public faces of the organisations, for the rules of new draws
     */
    public NewDraws(
            BeaconChains chains,
            RootKeys keys,
            Triggers triggers,
            Registers registers,
            Organisers organisers) {
        this.planDraw = new PlanDraw(chains, keys, triggers, registers);
        this.organisers = organisers;
    }

    /**
     * Returns a draw of {@code lottery} at these times on its current terms.
     *
     * @param replaces the cancelled draw that it stands for, if any
     */
    Draw of(
            Lottery lottery,
            DrawId drawId,
            DrawTimes times,
            Optional<DrawId> replaces,
            Instant now) {
        LotteryRules rules =
                lottery.terms()
                        .rules(
                                drawId,
                                lottery.tenant().mode(),
                                times,
                                planDraw.beacon(times, lottery.leadSeconds()),
                                about(lottery, organisers.of(lottery.tenant()), replaces));
        return new Draw(
                lottery.tenant(),
                drawId,
                new LotteryOccasion(lottery.id(), lottery.slug()),
                rules,
                rules.hash(),
                Spread.forPeak(lottery.expectedPeak()),
                planDraw.pepper(),
                new Progress.Scheduled(),
                1,
                times.openAt(),
                0,
                Optional.empty(),
                now,
                now);
    }

    private static About about(
            Lottery lottery, Optional<Organiser> organiser, Optional<DrawId> replaces) {
        return lottery.terms()
                .about()
                .named(Optional.of(lottery.offer().name()))
                .by(organiser)
                .replacing(replaces);
    }

    /** Stores a new draw and returns it as stored; empty if a draw with its id exists. */
    Optional<Draw> create(Draw fresh, Draws draws) {
        return planDraw.create(fresh, draws);
    }

    /**
     * Returns the rules of {@code draw} on the current terms of its lottery, at unchanged times and
     * by the same organiser.
     */
    LotteryRules onTermsOf(Lottery lottery, Draw draw) {
        return lottery.terms()
                .rules(
                        draw.id(),
                        draw.tenant().mode(),
                        draw.rules().times(),
                        LotteryRules.of(draw).beacon(),
                        about(
                                lottery,
                                draw.rules().about().organiser(),
                                draw.rules().about().replaces()));
    }

    /** Returns the rules of {@code draw} at other times, with the round that follows from them. */
    LotteryRules at(DrawTimes times, Draw draw) {
        LotteryRules rules = LotteryRules.of(draw);
        return new LotteryRules(
                draw.id(),
                rules.mode(),
                times,
                rules.beacon().at(times),
                rules.maxPerSubject(),
                rules.maxLinesPerTicket(),
                rules.numbers(),
                rules.pool(),
                rules.tiers(),
                rules.about());
    }

    /** Sets the triggers that advance the draw at each of its times, replacing earlier ones. */
    void trigger(Draw draw) {
        planDraw.trigger(draw);
    }

    /** Returns the id of a lottery's draw by its position in the schedule. */
    static DrawId id(LotteryId lotteryId, long ordinal) {
        return new DrawId(Ids.named(lotteryId.text() + '#' + ordinal).toString());
    }
}
