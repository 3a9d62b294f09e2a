package fairdraw.domain.campaigns;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Campaigns by slug, remembered for a few seconds. A refusal is never answered from memory: what is
 * remembered may be old, and that there is no such campaign is never remembered.
 */
public final class KnownCampaigns {

    private final Campaigns campaigns;
    private final Map<Place, Read> remembered = new ConcurrentHashMap<>();

    private record Place(Tenant tenant, String slug) {}

    private record Read(Campaign campaign, Instant at) {}

    public KnownCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaign as it is remembered, if it was read within the last five seconds. */
    public Optional<Campaign> remembered(Tenant tenant, String slug, Instant now) {
        return Optional.ofNullable(remembered.get(new Place(tenant, slug)))
                .filter(read -> !now.isAfter(read.at().plus(Remembered.CAMPAIGN.atMost())))
                .map(Read::campaign);
    }

    /** The campaign as it is now; empty when there is none. */
    public Optional<Campaign> read(Tenant tenant, String slug, Instant now) {
        Optional<Campaign> found = campaigns.find(tenant, slug);
        var place = new Place(tenant, slug);
        found.ifPresentOrElse(
                campaign -> remembered.put(place, new Read(campaign, now)),
                () -> remembered.remove(place));
        return found;
    }

    /** The campaign, of which only what never changes is asked: remembered, or else read. */
    public Optional<Campaign> find(Tenant tenant, String slug, Instant now) {
        return remembered(tenant, slug, now).or(() -> read(tenant, slug, now));
    }
}
