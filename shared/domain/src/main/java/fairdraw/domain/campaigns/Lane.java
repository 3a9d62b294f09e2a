package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.LuckyNumbers;
import fairdraw.domain.draws.Occasion;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A counter that gives a part of a campaign's indexes, in ranges as large as an entry's quantity.
 *
 * @param number counted from 0
 * @param first its first index
 * @param end the index behind its last
 * @param quantity how many numbers an entry gets; the bounds between lanes are multiples of it
 */
public record Lane(
        Tenant tenant, String campaignId, int number, long first, long end, int quantity) {

    private static final long INDEXES = 1_000_000;
    private static final int MOST = 16;

    /** How many lanes a campaign has: one for every million numbers, at least 1, at most 16. */
    public static int count(LuckyNumbers luckyNumbers) {
        return (int) Math.clamp(luckyNumbers.space() / INDEXES, 1, MOST);
    }

    /** The lanes of a campaign, in order. */
    public static List<Lane> of(Campaign campaign) {
        return of(campaign.tenant(), campaign.id(), campaign.luckyNumbers());
    }

    /** The lanes of a campaign's draw, in order. */
    public static List<Lane> of(Draw draw) {
        if (draw.occasion() instanceof Occasion.Campaign(var id, _)) {
            return of(draw.tenant(), id, draw.campaignRules().luckyNumbers());
        }
        throw new IllegalArgumentException(draw.id() + " is no campaign's draw");
    }

    private static List<Lane> of(Tenant tenant, String campaignId, LuckyNumbers luckyNumbers) {
        int quantity = luckyNumbers.perEntry();
        int count = count(luckyNumbers);
        long slots = luckyNumbers.space() / quantity;
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Lane(
                                tenant,
                                campaignId,
                                number,
                                slots * number / count * quantity,
                                number + 1 == count
                                        ? luckyNumbers.space()
                                        : slots * (number + 1) / count * quantity,
                                quantity))
                .toList();
    }

    /** Whether it owns {@code index}. */
    public boolean owns(long index) {
        return first <= index && index < end;
    }

    /** Where the range begins that has {@code index} in it, if all ranges are of the quantity. */
    long slotOf(long index) {
        return index - (index - first) % quantity;
    }
}
