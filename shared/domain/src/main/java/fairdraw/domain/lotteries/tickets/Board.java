package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.Lottery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A lottery and its next draws as read at one moment: everything that an entry needs to read. */
public record Board(Lottery lottery, List<Draw> upcoming) {

    /** Returns the draw that takes an entry made at {@code now}; empty if no draw does. */
    public Optional<Draw> open(Instant now) {
        return upcoming.stream().filter(draw -> draw.takesEntries(now)).findFirst();
    }

    /** Returns this board without {@code draw}, whose gates turned out to be shut. */
    Board without(Draw draw) {
        return new Board(
                lottery, upcoming.stream().filter(other -> !other.id().equals(draw.id())).toList());
    }
}
