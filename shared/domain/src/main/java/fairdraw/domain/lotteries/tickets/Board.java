package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.Lottery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A lottery and its next draws as they were at one moment: all that an entry needs to read. */
public record Board(Lottery lottery, List<Draw> upcoming) {

    /** The draw that an entry made at {@code now} goes to; empty when none takes entries. */
    public Optional<Draw> open(Instant now) {
        return upcoming.stream().filter(draw -> draw.takesEntries(now)).findFirst();
    }

    /** This board without {@code draw}, whose gates turned out to be shut. */
    Board without(Draw draw) {
        return new Board(
                lottery, upcoming.stream().filter(other -> !other.id().equals(draw.id())).toList());
    }
}
