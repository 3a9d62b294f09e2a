package fairdraw.domain.draws.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A place that was given up or refused in a draw whose list was closed already.
 *
 * @param by LEFT if the person left, DENIED if the operator denied the person
 * @param owed the author of a denial that the register is still to show; empty of every other
 *     forfeit
 */
public record Forfeit(Mark.State by, String reason, Instant at, Optional<String> owed) {

    /** A forfeit whose author the register need not name. */
    public Forfeit(Mark.State by, String reason, Instant at) {
        this(by, reason, at, Optional.empty());
    }

    /** Returns this forfeit as the register shows it. */
    public Forfeit shown() {
        return new Forfeit(by, reason, at);
    }
}
