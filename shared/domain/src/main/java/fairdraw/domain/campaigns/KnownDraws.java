package fairdraw.domain.campaigns;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The draws of campaigns, cached for a few seconds. Only a gate knows whether a draw is open. */
public final class KnownDraws {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Draws draws;
    private final Map<DrawId, Read> remembered = new ConcurrentHashMap<>();

    private record Read(Draw draw, Instant at) {}

    public KnownDraws(Draws draws) {
        this.draws = draws;
    }

    /** Returns the draw of a campaign, cached or else read. */
    public Draw of(Campaign campaign, Instant now) {
        return Optional.ofNullable(remembered.get(campaign.drawId()))
                .filter(read -> !now.isAfter(read.at().plus(KEPT)))
                .map(Read::draw)
                .orElseGet(() -> read(campaign, now));
    }

    private Draw read(Campaign campaign, Instant now) {
        Draw draw = draws.find(campaign.tenant(), campaign.drawId()).orElseThrow();
        remembered.put(draw.id(), new Read(draw, now));
        return draw;
    }
}
