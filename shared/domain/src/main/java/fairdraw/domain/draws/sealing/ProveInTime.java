package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DeadBeacon;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.register.Register;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.entries.Deciding;
import fairdraw.fairness.entries.Postponed.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The way of a sealed draw to its result: it is drawn by its round or contest only if those whom
 * its rules name had seen the list in time. If they prove that they had not, a later one decides,
 * and that has to be seen in time again. As long as they prove neither, the draw has them asked
 * again; what is unproven a day after the round stays so, and a later one decides with that said.
 * The beacon that the rules name in place of the first decides once that one has died.
 */
public final class ProveInTime implements Step {

    /** The time to the first round of a beacon that takes over, which everybody sees come. */
    private static final Duration TAKING_OVER = Duration.ofHours(24);

    private final Draws draws;
    private final JudgeEntry judge;
    private final Register register;
    private final Step result;
    private final Triggers triggers;
    private final InstantSource clock;

    /**
     * @param result the step of a draw whose round decides, and of every later state
     */
    public ProveInTime(
            Draws draws,
            JudgeEntry judge,
            Register register,
            Step result,
            Triggers triggers,
            InstantSource clock) {
        this.draws = draws;
        this.judge = judge;
        this.register = register;
        this.result = result;
        this.triggers = triggers;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        if (draw.progress() instanceof Progress.Sealed sealed) {
            return DrawDeadlines.areDemanded(draw) ? prove(draw, sealed) : decide(draw, sealed);
        }
        return result.take(draw);
    }

    private Optional<Draw> prove(Draw draw, Progress.Sealed sealed) {
        Instant known = RandomnessTimes.of(draw, sealed.randomness());
        return switch (judge.of(draw)) {
            case IN -> isAwaited(draw, known) ? resting(draw, known) : decide(draw, sealed);
            case OUT -> postponed(draw, sealed, Why.LATE);
            case NEITHER ->
                    clock.instant().isBefore(known.plus(DrawDeadlines.longestDoubt(draw)))
                            ? asking(draw, known)
                            : postponed(draw, sealed, Why.UNPROVEN);
        };
    }

    /** Whether a round decides that has not come. Contests are entered by operators. */
    private boolean isAwaited(Draw draw, Instant known) {
        return draw.rules().source() instanceof BeaconRule && clock.instant().isBefore(known);
    }

    private Optional<Draw> decide(Draw draw, Progress.Sealed sealed) {
        return switch (draw.rules().source()) {
            case BeaconRule beacon -> decide(draw, sealed, beacon);
            case ExtractionRule _ -> result.take(draw);
        };
    }

    /** Draws by the round, or has another beacon take over if the round never comes. */
    private Optional<Draw> decide(Draw draw, Progress.Sealed sealed, BeaconRule beacon) {
        Optional<Draw> next = result.take(draw);
        Optional<BeaconChain> other = DeadBeacon.fallback(beacon, sealed);
        return other.isPresent()
                        && DeadBeacon.isMetBy(draw, sealed, clock.instant())
                        && next.filter(it -> it.progress().equals(sealed)).isPresent()
                ? takenOver(next.get(), sealed, other.get())
                : next;
    }

    /** Leaves a draw that is proven in time alone until its round comes. */
    private Optional<Draw> resting(Draw draw, Instant known) {
        return due(
                draws.stored(draw.to(draw.progress(), known, clock.instant()), Optional.empty()));
    }

    /** Wakes whoever asks the witnesses, and looks again soon. */
    private Optional<Draw> asking(Draw draw, Instant known) {
        Instant now = clock.instant();
        register.nudge(draw.tenant().mode(), now);
        return Retrying.putOff(
                draws, triggers, draw, now, known.isAfter(now) ? known : Instant.MAX);
    }

    private Optional<Draw> due(Optional<Draw> stored) {
        stored.ifPresent(draw ->
                triggers.at(draw, "draw", Optional.ofNullable(draw.nextAt()).orElseThrow()));
        return stored;
    }

    /** Names what decides in place of the one before, and leaves time to see that in time. */
    private Optional<Draw> postponed(Draw draw, Progress.Sealed sealed, Why why) {
        Instant now = clock.instant();
        Randomness later = later(draw, sealed, now);
        Draw next = naming(draw, sealed, later, now);
        return due(draws.stored(next, DrawEntries.postponed(next, deciding(later), why)));
    }

    private Optional<Draw> takenOver(Draw draw, Progress.Sealed sealed, BeaconChain by) {
        Instant now = clock.instant();
        long round = by.roundAtOrAfter(now.plus(TAKING_OVER));
        Draw next = naming(draw, sealed, new Randomness.Round(by.chainHash(), round), now);
        return due(draws.stored(next, DrawEntries.takenOver(next, new Deciding.Round(round), by)));
    }

    private static Draw naming(Draw draw, Progress.Sealed sealed, Randomness later, Instant now) {
        return draw.to(
                sealed.naming(later),
                DrawDeadlines.due(draw, RandomnessTimes.of(draw, later), now),
                now);
    }

    /** Returns the first round after the lead, or the first contest whose deadline is ahead. */
    private static Randomness later(Draw draw, Progress.Sealed sealed, Instant now) {
        return switch (draw.rules().source()) {
            case BeaconRule beacon -> {
                Duration lead = Duration.ofSeconds(beacon.leadSeconds());
                Duration least = DrawDeadlines.leastLead(draw);
                BeaconChain chain = beacon.chainOf(sealed.randomness());
                yield new Randomness.Round(
                        chain.chainHash(),
                        chain.roundAtOrAfter(now.plus(lead.compareTo(least) < 0 ? least : lead)));
            }
            case ExtractionRule extraction ->
                    extraction.following(
                            (Randomness.Contest) sealed.randomness(),
                            now.plus(DrawDeadlines.toBeSeen(draw)),
                            draw.rules().times().drawAt());
        };
    }

    private static Deciding deciding(Randomness randomness) {
        return switch (randomness) {
            case Randomness.Round(_, long round) -> new Deciding.Round(round);
            case Randomness.Contest(String contest, LocalDate date) ->
                    new Deciding.Contest(contest, date);
        };
    }
}
