package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The giveaways, cached for five seconds. A cached draw may be stale, so a caller reads again
 * before it refuses anything.
 */
public final class Notices {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Participations participations;
    private final Map<Place, Read> remembered = new ConcurrentHashMap<>();

    private record Place(Tenant tenant, DrawId drawId) {}

    private record Read(Notice notice, Instant at) {}

    public Notices(Participations participations) {
        this.participations = participations;
    }

    /** Returns the cached draw, or empty unless it was read within the last five seconds. */
    Optional<Notice> remembered(Tenant tenant, DrawId drawId, Instant now) {
        return Optional.ofNullable(remembered.get(new Place(tenant, drawId)))
                .filter(read -> !now.isAfter(read.at().plus(KEPT)))
                .map(Read::notice);
    }

    /** Returns the current draw and caches it; empty if there is none. */
    Optional<Notice> read(Tenant tenant, DrawId drawId, Instant now) {
        Optional<Notice> notice = participations.notice(tenant, drawId);
        Place place = new Place(tenant, drawId);
        notice.ifPresentOrElse(
                found -> remembered.put(place, new Read(found, now)),
                () -> remembered.remove(place));
        return notice;
    }

    /** Returns the draw for display: cached while it is open, and always read afterwards. */
    public Optional<Draw> current(Tenant tenant, DrawId drawId, Instant now) {
        return remembered(tenant, drawId, now)
                .filter(notice -> notice.draw().isUnclosed(now))
                .or(() -> read(tenant, drawId, now))
                .map(Notice::draw);
    }

    /** Returns the draw, cached or else read. */
    public Optional<Notice> get(Tenant tenant, DrawId drawId, Instant now) {
        return remembered(tenant, drawId, now).or(() -> read(tenant, drawId, now));
    }
}
