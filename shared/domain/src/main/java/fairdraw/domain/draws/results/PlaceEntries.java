package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.register.Pending;
import fairdraw.fairness.entries.Freed.Event;
import java.util.Optional;

/**
 * The entries of the register that show who lost a place of a draw, or the chance of one: a denial
 * when it is made, once there is a list, and everything else when it takes a place away or a rank
 * is passed over.
 */
public final class PlaceEntries {

    private static final String ENTRANT = "entrant";
    private static final String RULE = "rule";

    private PlaceEntries() {}

    /**
     * Returns the draw at the version that a denial takes for its entry, so that the entry keeps
     * its order among those of the draw; empty if there is none now.
     */
    public static Optional<Draw> denying(Draw draw, Forfeit forfeit) {
        return Stage.sealed(draw)
                .filter(_ -> forfeit.owed().isPresent())
                .map(_ -> draw.again(forfeit.at()));
    }

    /**
     * Returns the entry of a denial.
     *
     * @param next the draw as it is written together with the denial
     * @param leaf the hash of the person's leaf, in hex
     */
    public static Optional<Pending> denied(Draw next, String leaf, Forfeit forfeit) {
        return forfeit.owed()
                .flatMap(author -> freed(next, leaf, Event.DENIED, author, forfeit.reason()));
    }

    /** Returns the entry of a rank that gets no place, since its person has forfeited. */
    public static Optional<Pending> passedOver(Draw draw, Rank rank, Forfeit forfeit) {
        return forfeit.by() == Mark.State.LEFT
                ? freed(draw, rank.leaf(), Event.LEFT, ENTRANT)
                : denied(draw, rank.leaf(), forfeit);
    }

    /** Returns the entry of a place that is freed; a denial has had its own. */
    public static Optional<Pending> freed(Draw draw, Mark freed) {
        String leaf = freed.rank().leaf();
        return switch (freed.state()) {
            case EXPIRED -> freed(draw, leaf, Event.EXPIRED, RULE);
            case LEFT -> freed(draw, leaf, Event.LEFT, ENTRANT);
            case WON, COMPLETED, DENIED -> Optional.empty();
        };
    }

    private static Optional<Pending> freed(Draw draw, String leaf, Event event, String by) {
        return freed(draw, leaf, event, by, Optional.empty());
    }

    private static Optional<Pending> freed(
            Draw draw, String leaf, Event event, String by, String reason) {
        return freed(draw, leaf, event, by, Optional.of(reason));
    }

    private static Optional<Pending> freed(
            Draw draw, String leaf, Event event, String by, Optional<String> reason) {
        return DrawEntries.freed(draw, leaf, event, by, reason)
                .map(entry -> DrawEntries.waitingBeside(draw, leaf, entry));
    }
}
