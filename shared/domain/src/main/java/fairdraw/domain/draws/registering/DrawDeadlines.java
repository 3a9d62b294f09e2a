package fairdraw.domain.draws.registering;

import fairdraw.domain.Mode;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.evidence.Deadlines;
import java.time.Duration;
import java.time.Instant;

/**
 * The times by which others have to have seen what a draw depends on, and the room that is left for
 * them to see it.
 */
public final class DrawDeadlines {

    /** The time that a live cancellation may take until its witnesses have it. */
    private static final Duration TO_WITNESS = Duration.ofSeconds(60);

    private static final Duration TO_WITNESS_IN_TEST = Duration.ofSeconds(4);

    /** The time in which those who are there have seen an entry. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private static final Duration LONGEST_DOUBT = Duration.ofHours(24);
    private static final Duration LONGEST_DOUBT_IN_TEST = Duration.ofSeconds(60);

    private DrawDeadlines() {}

    /** Whether the rules of a draw name anybody who has to have seen it in the register. */
    public static boolean areDemanded(Draw draw) {
        return draw.registered()
                .map(place -> place.registration().register())
                .filter(policy -> !policy.witnesses().isEmpty() || !policy.stampers().isEmpty())
                .isPresent();
    }

    /** Returns the deadline of a list or of a later round whose result comes at {@code known}. */
    static Instant toDecide(Draw draw, Instant known) {
        long result = known.getEpochSecond();
        return Instant.ofEpochSecond(
                switch (draw.rules().source()) {
                    case BeaconRule _ -> of(draw).before(result);
                    case ExtractionRule extraction -> result - extraction.leadSeconds();
                });
    }

    /** Returns the time before a result from which on no cancellation is witnessed in time. */
    public static Duration lastCancellation(Draw draw) {
        return margin(draw).plus(toWitness(draw));
    }

    /** Returns the least time to a later round, which has to be witnessed before it, too. */
    public static Duration leastLead(Draw draw) {
        return lastCancellation(draw);
    }

    /** Returns the time that the entry of what decides later may take until witnesses have it. */
    public static Duration toBeSeen(Draw draw) {
        return toWitness(draw);
    }

    /**
     * Returns the time at which a draw whose randomness comes at {@code known} goes on, if what
     * others have to see of it was written at {@code now}: soon where anybody has to, so that those
     * who were away are asked again in time.
     */
    public static Instant due(Draw draw, Instant known, Instant now) {
        Instant soon = now.plus(FIRST_LOOK);
        return areDemanded(draw) && soon.isBefore(known) ? soon : known;
    }

    /** Returns the time after which what could not be proven never will be. */
    public static Duration longestDoubt(Draw draw) {
        return isLive(draw) ? LONGEST_DOUBT : LONGEST_DOUBT_IN_TEST;
    }

    /** Returns the time by which a draw's deadlines lie before its results. */
    public static Duration margin(Draw draw) {
        return Duration.ofSeconds(of(draw).margin());
    }

    static Deadlines of(Draw draw) {
        return isLive(draw) ? Deadlines.LIVE : Deadlines.TEST;
    }

    private static Duration toWitness(Draw draw) {
        return isLive(draw) ? TO_WITNESS : TO_WITNESS_IN_TEST;
    }

    private static boolean isLive(Draw draw) {
        return draw.tenant().mode() == Mode.LIVE;
    }
}
