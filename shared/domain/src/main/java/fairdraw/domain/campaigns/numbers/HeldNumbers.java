package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is stored of numbers that were handed in, and of who holds them, for those who read. Every
 * read is strongly consistent.
 */
public interface HeldNumbers {

    /**
     * The parts of lists that leading claims hold, by their first number; only of claims that are
     * still of that submission.
     *
     * @param submissions by leading number
     */
    Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> submissions);

    /** The claim of a number, committed or not. */
    Optional<Claim> claim(NumberSpace space, LuckyNumber number);

    /** An entry of the campaign. */
    Optional<CampaignEntry> entry(NumberSpace space, String entryId);

    /** Over how many partitions the entries of every campaign are spread. */
    int partitions();

    /** Hands over every entry of one of the campaign's partitions. */
    void each(NumberSpace space, int partition, Consumer<CampaignEntry> visitor);
}
