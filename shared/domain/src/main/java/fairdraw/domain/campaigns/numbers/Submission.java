package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An attempt to hand in an entry's numbers.
 *
 * @param numbers distinct and in range
 * @param id never used before; of two submissions of the same number, the smaller id has precedence
 * @param nonce the source of the salts of the numbers' leaves, 32 bytes in hex
 */
public record Submission(
        Draw draw,
        CampaignId campaignId,
        EntryId entryId,
        List<LuckyNumber> numbers,
        String id,
        String nonce) {

    /** The most numbers that one transaction can hold. */
    public static final int FEW = 96;

    /** The number of lucky numbers that a leading claim stores, its own being the first. */
    public static final int PART = 128;

    /** Whether the numbers fit into one transaction and into the entry. */
    public boolean isFew() {
        return numbers.size() <= FEW;
    }

    /** Returns the numbers whose claims store a part of the list. */
    public List<LuckyNumber> leaders() {
        return IntStream.iterate(0, i -> i < numbers.size(), i -> i + PART)
                .mapToObj(numbers::get)
                .toList();
    }

    /**
     * Returns the part of the list that begins with the number at {@code position}; an empty list
     * if none does.
     */
    public List<LuckyNumber> part(int position) {
        return position % PART == 0
                ? numbers.subList(position, Math.min(position + PART, numbers.size()))
                : List.of();
    }
}
