package fairdraw.domain.campaigns;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignSlug;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The campaigns by slug, cached for a few seconds. A cached campaign may be stale, so callers read
 * again before they refuse anything; a missing campaign is never cached.
 */
public final class KnownCampaigns {

    private final Campaigns campaigns;
    private final Map<Place, Read> remembered = new ConcurrentHashMap<>();

    private record Place(Tenant tenant, CampaignSlug slug) {}

    private record Read(Campaign campaign, Instant at) {}

    public KnownCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Returns the cached campaign, or empty unless it was read within the last five seconds. */
    public Optional<Campaign> remembered(Tenant tenant, CampaignSlug slug, Instant now) {
        return Optional.ofNullable(remembered.get(new Place(tenant, slug)))
                .filter(read -> !now.isAfter(read.at().plus(Remembered.CAMPAIGN.atMost())))
                .map(Read::campaign);
    }

    /** Returns the current campaign and caches it; empty if there is none. */
    public Optional<Campaign> read(Tenant tenant, CampaignSlug slug, Instant now) {
        Optional<Campaign> found = campaigns.find(tenant, slug);
        var place = new Place(tenant, slug);
        found.ifPresentOrElse(
                campaign -> remembered.put(place, new Read(campaign, now)),
                () -> remembered.remove(place));
        return found;
    }

    /** Returns the campaign, cached or else read, for callers that need only what never changes. */
    public Optional<Campaign> find(Tenant tenant, CampaignSlug slug, Instant now) {
        return remembered(tenant, slug, now).or(() -> read(tenant, slug, now));
    }
}
