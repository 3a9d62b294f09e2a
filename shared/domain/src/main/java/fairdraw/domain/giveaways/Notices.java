package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.Participations.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws as they were within the last five seconds. No refusal is answered from memory: what is
 * remembered may be old, so the caller reads again before it says no.
 */
public final class Notices {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Participations participations;
    private final Map<Place, Read> remembered = new ConcurrentHashMap<>();

    private record Place(Tenant tenant, String drawId) {}

    private record Read(Notice notice, Instant at) {}

    public Notices(Participations participations) {
        this.participations = participations;
    }

    /** The draw as it is remembered. */
    Optional<Notice> remembered(Tenant tenant, String drawId, Instant now) {
        return Optional.ofNullable(remembered.get(new Place(tenant, drawId)))
                .filter(read -> !now.isAfter(read.at().plus(KEPT)))
                .map(Read::notice);
    }

    /** The draw as it is now; empty when there is none. */
    Optional<Notice> read(Tenant tenant, String drawId, Instant now) {
        Optional<Notice> notice = participations.notice(tenant, drawId);
        Place place = new Place(tenant, drawId);
        notice.ifPresentOrElse(
                found -> remembered.put(place, new Read(found, now)),
                () -> remembered.remove(place));
        return notice;
    }

    /** The draw for showing it: remembered while it is open, and always read afterwards. */
    public Optional<Draw> current(Tenant tenant, String drawId, Instant now) {
        return remembered(tenant, drawId, now)
                .filter(notice -> notice.draw().isUnclosed(now))
                .or(() -> read(tenant, drawId, now))
                .map(Notice::draw);
    }

    /** The draw as it is remembered, or else as it is now. */
    public Optional<Notice> get(Tenant tenant, String drawId, Instant now) {
        return remembered(tenant, drawId, now).or(() -> read(tenant, drawId, now));
    }
}
