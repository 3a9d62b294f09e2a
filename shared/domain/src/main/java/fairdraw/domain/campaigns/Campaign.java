package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;

/**
 * A campaign in one mode. Its lucky numbers are drawn in one draw, which is created with it.
 *
 * @param id the same in both modes, as it follows from organisation and slug
 * @param slug the name that its API keys use
 * @param drawId the draw whose gates admit its numbers
 * @param spread the number of gates and partitions of the draw
 * @param pepper the generation of the pepper that keys its participants
 * @param declaresPrizes whether the organisation declares instant wins with entries
 * @param version the number of the last write; every write names the version that it read
 */
public record Campaign(
        Tenant tenant,
        CampaignId id,
        CampaignSlug slug,
        String name,
        DrawId drawId,
        Spread spread,
        int pepper,
        LuckyNumbers luckyNumbers,
        Qualification qualification,
        boolean declaresPrizes,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Returns this campaign, at the same version, with another name and other qualifications. */
    public Campaign with(String name, Qualification qualification) {
        return copy(name, qualification, version, updatedAt);
    }

    /** Returns this campaign at the next version. */
    Campaign next(Instant now) {
        return copy(name, qualification, version + 1, now);
    }

    private Campaign copy(
            String name, Qualification qualification, long version, Instant updatedAt) {
        return new Campaign(
                tenant,
                id,
                slug,
                name,
                drawId,
                spread,
                pepper,
                luckyNumbers,
                qualification,
                declaresPrizes,
                version,
                createdAt,
                updatedAt);
    }
}
