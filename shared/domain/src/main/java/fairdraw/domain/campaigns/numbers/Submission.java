package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One attempt to hand in an entry's numbers.
 *
 * @param numbers distinct and in range
 * @param id never used before; of two that want the same number, the smaller goes first
 * @param nonce from which the salts of the numbers' leaves follow, 32 bytes in hex
 */
public record Submission(
        Draw draw,
        String campaignId,
        String entryId,
        List<LuckyNumber> numbers,
        String id,
        String nonce) {

    /** How many numbers one transaction can hold. */
    public static final int FEW = 96;

    /** How many numbers a leading claim holds, its own being the first. */
    public static final int PART = 128;

    /** Whether they fit into one transaction and into the entry. */
    public boolean isFew() {
        return numbers.size() <= FEW;
    }

    /** The numbers whose claims hold a part of the list. */
    public List<LuckyNumber> leaders() {
        return IntStream.iterate(0, i -> i < numbers.size(), i -> i + PART)
                .mapToObj(numbers::get)
                .toList();
    }

    /** The part of the list that begins with the number at {@code position}, if one does. */
    public List<LuckyNumber> part(int position) {
        return position % PART == 0
                ? numbers.subList(position, Math.min(position + PART, numbers.size()))
                : List.of();
    }
}
