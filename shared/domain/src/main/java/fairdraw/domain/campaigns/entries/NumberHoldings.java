package fairdraw.domain.campaigns.entries;

import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Optional;

/** The lookup from entries to lucky numbers, however those were assigned. */
public interface NumberHoldings {

    /**
     * All numbers of an entry.
     *
     * @param numbers in order; never empty
     */
    record Holding(CampaignEntry entry, Assignment assignment, List<LuckyNumber> numbers) {

        /** Returns the numbers one by one. */
        public List<Held> each() {
            return numbers.stream().map(number -> new Held(entry, assignment, number)).toList();
        }
    }

    /** Returns the numbers that an entry holds for good; empty if it holds none. */
    Optional<Holding> of(CampaignEntry entry);

    /** Returns the numbers of an entry in order; an empty list while it holds none for good. */
    default List<LuckyNumber> numbers(CampaignEntry entry) {
        return of(entry).map(Holding::numbers).orElse(List.of());
    }
}
