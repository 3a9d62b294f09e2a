package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.LuckyNumbers;
import java.time.Instant;

/**
 * One campaign in one mode. Its lucky numbers are drawn in one draw, which is made with it.
 *
 * @param id the same in both modes: it follows from organisation and slug
 * @param slug as its keys name it
 * @param drawId the draw whose gates admit its numbers
 * @param spread over how much of the tables the draw is spread
 * @param pepper the generation of the pepper that keys its participants
 * @param declaresPrizes whether the organisation declares instant wins with entries
 * @param version counts every write; a write names the version it read
 */
public record Campaign(
        Tenant tenant,
        String id,
        String slug,
        String name,
        String drawId,
        Spread spread,
        int pepper,
        LuckyNumbers luckyNumbers,
        Qualification qualification,
        boolean declaresPrizes,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** This campaign with another name and other qualifications; still of the same version. */
    public Campaign with(String name, Qualification qualification) {
        return copy(name, qualification, version, updatedAt);
    }

    /** This campaign at the next version. */
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
