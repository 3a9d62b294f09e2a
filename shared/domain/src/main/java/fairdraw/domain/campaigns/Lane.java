package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A counter for a part of a campaign's indexes, given in ranges of an entry's quantity.
 *
 * @param number counted from 0
 * @param first its first index
 * @param end the index after its last
 * @param quantity the most numbers that an entry gets; the bounds between lanes are multiples of it
 */
public record Lane(
        Tenant tenant, CampaignId campaignId, int number, long first, long end, int quantity) {

    private static final long INDEXES = 1_000_000;
    private static final int MOST = 16;

    /**
     * Returns the number of lanes of a campaign: one for every million numbers, at least 1, at most
     * 16.
     */
    public static int count(LuckyNumbers luckyNumbers) {
        return Math.clamp(luckyNumbers.space() / INDEXES, 1, MOST);
    }

    /** Returns the lanes of a campaign, in order. */
    public static List<Lane> of(NumberSpace space) {
        int quantity = space.rules().perEntry();
        int count = count(space.rules());
        long shares = space.rules().space() / quantity;
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new Lane(
                                space.tenant(),
                                space.campaignId(),
                                number,
                                shares * number / count * quantity,
                                number + 1 == count
                                        ? space.rules().space()
                                        : shares * (number + 1) / count * quantity,
                                quantity))
                .toList();
    }

    /** Whether the lane contains {@code index}. */
    public boolean owns(long index) {
        return first <= index && index < end;
    }
}
