package fairdraw.domain.campaigns.entries;

import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Optional;

/** Which lucky numbers an entry holds, however they were assigned. */
public interface NumberHoldings {

    /**
     * All numbers of an entry.
     *
     * @param numbers in their order; never empty
     */
    record Holding(CampaignEntry entry, Assignment assignment, List<LuckyNumber> numbers) {

        /** Each number by itself. */
        public List<Held> each() {
            return numbers.stream().map(number -> new Held(entry, assignment, number)).toList();
        }
    }

    /** What an entry holds for good, if anything. */
    Optional<Holding> of(CampaignEntry entry);

    /** The numbers of an entry in their order; empty while it holds none for good. */
    default List<LuckyNumber> numbers(CampaignEntry entry) {
        return of(entry).map(Holding::numbers).orElse(List.of());
    }
}
