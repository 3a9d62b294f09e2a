package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.registering.JudgeEntry.Given;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.EntrantRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times at which the unclaimed places of a draw expire: when they can no longer be claimed or,
 * where others have to have seen the draw, once these prove that they were given that long ago.
 */
final class Expiry {

    /** The time to the next look at what others have not seen yet. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final EntrantRules rules;
    private final Progress.Awarded awarded;
    private final Optional<Given> given;
    private final Duration margin;
    private final Instant now;

    private Expiry(Draw draw, Progress.Awarded awarded, Optional<Given> given, Instant now) {
        this.rules = EntrantRules.of(draw);
        this.awarded = awarded;
        this.given = given;
        this.margin = DrawDeadlines.margin(draw);
        this.now = now;
    }

    static Expiry of(Draw draw, JudgeEntry judge, Instant now) {
        return new Expiry(
                draw,
                (Progress.Awarded) draw.progress(),
                DrawDeadlines.areDemanded(draw) ? Optional.of(judge.given(draw)) : Optional.empty(),
                now);
    }

    /** Returns the time at which a won place expires; later than now if that is not known yet. */
    Instant of(Mark won) {
        Instant claimBy = rules.claimBy(won, awarded);
        return given.map(times -> proven(times, won)).filter(claimBy::isBefore).orElse(claimBy);
    }

    private Instant proven(Given times, Mark won) {
        Optional<Instant> since = won.wonAt().isPresent() ? times.last() : times.first();
        return since.map(at -> at.plusSeconds(rules.claimSeconds()).plus(margin))
                .orElse(now.plus(AGAIN));
    }
}
