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
 * The stored numbers that were handed in, and their holders, for readers. Every read is strongly
 * consistent.
 */
public interface HeldNumbers {

    /**
     * Returns the parts of lists that leading claims store, by their first number; leaves out
     * claims that no longer belong to that submission.
     *
     * @param submissions by leading number
     */
    Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> submissions);

    /** Returns the claim of a number, committed or not; empty if there is none. */
    Optional<Claim> claim(NumberSpace space, LuckyNumber number);

    /** Returns an entry of the campaign; empty if there is none. */
    Optional<CampaignEntry> entry(NumberSpace space, String entryId);

    /** Returns the number of partitions that the entries of every campaign are spread over. */
    int partitions();

    /** Passes every entry in one of the campaign's partitions to {@code visitor}. */
    void each(NumberSpace space, int partition, Consumer<CampaignEntry> visitor);
}
