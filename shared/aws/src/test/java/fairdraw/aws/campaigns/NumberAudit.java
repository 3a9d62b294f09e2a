package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.NumberHoldings.Holding;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The invariants of all numbers of a campaign, which hold after any history. */
public final class NumberAudit {

    private NumberAudit() {}

    /**
     * Asserts that no number has two holders, that every holder's list is complete and found
     * through each of its numbers, and that gates, entries and the draw's records agree.
     *
     * @return the number of entries that hold numbers
     */
    public static int check(NumberWorld world, Collection<CampaignEntry> entries) {
        List<Holding> holdings =
                entries.stream().map(world::holding).flatMap(Optional::stream).toList();
        List<LuckyNumber> all =
                holdings.stream().flatMap(holding -> holding.numbers().stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        for (Holding holding : holdings) {
            assertThat(holding.numbers())
                    .hasSize(holding.entry().qualified().orElseThrow().quantity());
            for (LuckyNumber number :
                    List.of(holding.numbers().getFirst(), holding.numbers().getLast())) {
                assertThat(world.numbers.holder(world.campaign, number).map(CampaignEntry::id))
                        .contains(holding.entry().id());
            }
        }
        List<Entry> records = world.records();
        assertThat(records)
                .extracting(Entry::number)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(LuckyNumber::index).toList());
        return holdings.size();
    }

    /** Asserts that a reader sees all of an entry's numbers or none. */
    public static void whole(NumberWorld world, Collection<CampaignEntry> entries) {
        for (CampaignEntry entry : entries) {
            world.holding(entry)
                    .ifPresent(holding ->
                            assertThat(holding.numbers())
                                    .hasSize(entry.qualified().orElseThrow().quantity()));
        }
    }

    /** Asserts the same of a closed campaign, and that its counts equal its list, gate by gate. */
    public static int checkShut(NumberWorld world, Collection<CampaignEntry> entries) {
        List<Tally> counted = world.tallies();
        long[] listed = new long[counted.size()];
        world.records().forEach(record -> listed[record.gate()]++);
        assertThat(counted.stream().mapToLong(Tally::entered)).containsExactly(box(listed));
        return check(world, entries);
    }

    private static Long[] box(long[] values) {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
