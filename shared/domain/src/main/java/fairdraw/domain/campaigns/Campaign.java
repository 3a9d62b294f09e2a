package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
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
 * @param opening what opens the order of its automatic numbers
 * @param declaresPrizes whether the organisation declares instant wins with entries
 * @param archived whether lists leave it out; one whose draw is not over never is
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
        NumberOpening opening,
        Qualification qualification,
        boolean declaresPrizes,
        boolean archived,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** A new campaign, whose numbers have no order yet. */
    public Campaign(
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
        this(
                tenant,
                id,
                slug,
                name,
                drawId,
                spread,
                pepper,
                luckyNumbers,
                new NumberOpening.None(),
                qualification,
                declaresPrizes,
                false,
                version,
                createdAt,
                updatedAt);
    }

    /** Returns this campaign, at the same version, with another name and other qualifications. */
    public Campaign with(String name, Qualification qualification) {
        return copy(name, luckyNumbers, opening, qualification, archived, version, updatedAt);
    }

    /** Returns this campaign, at the same version, in the archive or out of it. */
    public Campaign in(boolean archive) {
        return copy(name, luckyNumbers, opening, qualification, archive, version, updatedAt);
    }

    /**
     * Returns this new campaign with the order of automatic numbers that its draw has in the
     * register, if it has one.
     */
    Campaign orderedBy(Draw draw) {
        return draw.registered()
                .flatMap(place -> place.registration().numbers())
                .map(order ->
                        copy(
                                name,
                                luckyNumbers.under(order.keyHash()),
                                new NumberOpening.Awaited(),
                                qualification,
                                archived,
                                version,
                                updatedAt))
                .orElse(this);
    }

    /**
     * Returns this campaign, at the same version, with what opened the order of its numbers.
     *
     * @param signature in hex
     */
    public Campaign opened(String signature) {
        return copy(
                name,
                luckyNumbers,
                new NumberOpening.Known(signature),
                qualification,
                archived,
                version,
                updatedAt);
    }

    /** Returns this campaign at the next version. */
    Campaign next(Instant now) {
        return copy(name, luckyNumbers, opening, qualification, archived, version + 1, now);
    }

    private Campaign copy(
            String name,
            LuckyNumbers luckyNumbers,
            NumberOpening opening,
            Qualification qualification,
            boolean archived,
            long version,
            Instant updatedAt) {
        return new Campaign(
                tenant,
                id,
                slug,
                name,
                drawId,
                spread,
                pepper,
                luckyNumbers,
                opening,
                qualification,
                declaresPrizes,
                archived,
                version,
                createdAt,
                updatedAt);
    }
}
