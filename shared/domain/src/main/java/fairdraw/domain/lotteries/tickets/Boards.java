package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The boards of lotteries, cached for five seconds. A cached board may be stale, so a caller reads
 * again before it refuses anything.
 */
public final class Boards {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int AHEAD = 3;

    private final Lotteries lotteries;
    private final Draws draws;
    private final Map<Place, Read> remembered = new ConcurrentHashMap<>();

    /**
     * A lottery and its next draws as read at one moment: everything that an entry needs to read.
     */
    record Board(Lottery lottery, List<Draw> upcoming) {

        /** Returns the draw that takes an entry made at {@code now}; empty if no draw does. */
        public Optional<Draw> open(Instant now) {
            return upcoming.stream().filter(draw -> draw.takesEntries(now)).findFirst();
        }

        /** Returns this board without {@code draw}, whose gates turned out to be shut. */
        Board without(Draw draw) {
            return new Board(
                    lottery,
                    upcoming.stream().filter(other -> !other.id().equals(draw.id())).toList());
        }
    }

    private record Place(Tenant tenant, LotterySlug slug) {}

    private record Read(Board board, Instant at) {}

    public Boards(Lotteries lotteries, Draws draws) {
        this.lotteries = lotteries;
        this.draws = draws;
    }

    /** Returns the cached board, or empty unless it was read within the last five seconds. */
    Optional<Board> remembered(Tenant tenant, LotterySlug slug, Instant now) {
        return Optional.ofNullable(remembered.get(new Place(tenant, slug)))
                .filter(read -> !now.isAfter(read.at().plus(KEPT)))
                .map(Read::board);
    }

    /** Returns the current board and caches it; empty if there is no such lottery. */
    Optional<Board> read(Tenant tenant, LotterySlug slug, Instant now) {
        Optional<Board> board =
                lotteries
                        .find(tenant, slug)
                        .map(found -> new Board(found, draws.upcoming(tenant, slug, now, AHEAD)));
        var place = new Place(tenant, slug);
        board.ifPresentOrElse(
                found -> remembered.put(place, new Read(found, now)),
                () -> remembered.remove(place));
        return board;
    }
}
