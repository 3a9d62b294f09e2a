package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Assignment.Listed;
import fairdraw.domain.campaigns.entries.NumberHoldings.Holding;
import fairdraw.domain.campaigns.entries.ReadEntry.Found;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Entries as the organisation that submitted them reads them. */
final class ReadEntryTest {

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT));
    private final CampaignEntry entry = bench.evaluated(bench.accepted(SampleSubmission.of(1, 1)));

    @Test
    void anEntryWithoutNumbersHasNoReceipts() {
        Found found = read(entry.id().text(), 1, 0).orElseThrow();

        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.campaign()).isEqualTo(bench.campaign);
        assertThat(found.numbers()).isEmpty();
        assertThat(found.receipts()).isEmpty();
        assertThat(found.pages()).isZero();
    }

    @Test
    void everyNumberHasAReceiptOnOnePage() {
        assertThat(receipts(250, 1)).isEqualTo(trees(0, 100));
        assertThat(receipts(250, 2)).isEqualTo(trees(100, 200));
        assertThat(receipts(250, 3)).isEqualTo(trees(200, 250));
        assertThat(receipts(250, 4)).isEmpty();

        assertThat(read(entry.id().text(), 2, 250).orElseThrow().numbers()).hasSize(250);
        assertThat(read(entry.id().text(), 1, 250).orElseThrow().pages()).isEqualTo(3);
        assertThat(read(entry.id().text(), 1, 100).orElseThrow().pages()).isEqualTo(1);
    }

    @Test
    void anUnknownEntryIsNotFound() {
        assertThat(read("none", 1, 0)).isEmpty();
        assertThat(readEntry(0).read(TENANT, new CampaignSlug("autumn"), entry.id(), 1)).isEmpty();
        assertThat(
                        readEntry(0)
                                .read(
                                        new Tenant(TENANT.organisation(), Mode.LIVE),
                                        new CampaignSlug("spring"),
                                        entry.id(),
                                        1))
                .isEmpty();
    }

    private List<Object> receipts(int numbers, int page) {
        return read(entry.id().text(), page, numbers).orElseThrow().receipts().stream()
                .map(receipt -> Objects.requireNonNull(receipt.get("lines")))
                .toList();
    }

    private static List<Object> trees(int from, int until) {
        return LongStream.range(from, until)
                .<Object>mapToObj(index -> LuckyNumber.ofIndex(index).tree())
                .toList();
    }

    private Optional<Found> read(String entryId, int page, int numbers) {
        return readEntry(numbers)
                .read(TENANT, new CampaignSlug("spring"), new EntryId(entryId), page);
    }

    /** Returns the use case for entries that hold this number of numbers, from 0 on. */
    private ReadEntry readEntry(int numbers) {
        List<LuckyNumber> held =
                LongStream.range(0, numbers).mapToObj(LuckyNumber::ofIndex).toList();
        Listed listed = new Listed(held, 0, "ab".repeat(32), bench.clock.instant());
        bench.entries.assign(
                entry, _ -> true, held.isEmpty() ? Optional.empty() : Optional.of(listed));
        return new ReadEntry(
                bench.known,
                bench.entries,
                it ->
                        held.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Holding(it, listed, held)),
                bench.receipts,
                bench.clock);
    }
}
