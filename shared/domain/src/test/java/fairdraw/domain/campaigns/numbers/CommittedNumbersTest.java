package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.extraction.NumberPermutation;
import fairdraw.fairness.numbers.NumberKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers and their holders, as readers and the draw see them. */
final class CommittedNumbersTest {

    private final NumberBench bench = new NumberBench(SampleCampaign.of(TENANT).giving(300, 999));

    @Test
    void aClaimThatIsNotCommittedHasNoHolder() {
        CampaignEntry entry = bench.approved(300);
        Submission submission =
                new Submission(
                        bench.draw,
                        bench.campaign.id(),
                        entry.id(),
                        numbers(0, 300),
                        "a",
                        "ab".repeat(32));
        bench.claims.reserve(submission, bench.clock.instant().plusSeconds(15));
        bench.claims.claim(submission, new HashSet<>(submission.numbers()), Map.of());

        assertThat(holder(LuckyNumber.ofIndex(5))).isEmpty();
        assertThat(bench.held(entry)).isEmpty();
        assertThat(bench.records()).isEmpty();

        bench.claims.commit(submission, 1, bench.clock.instant());
        assertThat(holder(LuckyNumber.ofIndex(5))).contains(bench.reread(entry));
        assertThat(bench.held(entry)).isEqualTo(numbers(0, 300));
    }

    @Test
    void aNumberThatTheCampaignDoesNotHaveHasNoHolder() {
        bench.holder(numbers(999_999, 1));

        assertThat(holder(LuckyNumber.ofIndex(999_999))).isPresent();
        assertThat(holder(LuckyNumber.ofIndex(999_998))).isEmpty();
        assertThat(holder(LuckyNumber.ofIndex(1_000_000))).isEmpty();
        NumberBench automatic = new NumberBench(SampleCampaign.of(TENANT).allocating(2));
        assertThat(automatic.numbers.holder(automatic.campaign, LuckyNumber.ofIndex(100_000)))
                .isEmpty();
    }

    @Test
    void everyHeldNumberIsOneRecordOfTheDrawWhateverItsPartition() {
        List<CampaignEntry> holders = new ArrayList<>();
        for (int entry = 0; entry < 250; entry++) {
            holders.add(bench.holder(numbers(entry * 10L, 1 + entry % 3)));
        }
        bench.approved(5);

        List<Entry> records = bench.records();

        assertThat(records)
                .extracting(Entry::number)
                .containsExactlyInAnyOrderElementsOf(
                        holders.stream()
                                .flatMap(entry -> bench.held(entry).stream())
                                .map(LuckyNumber::index)
                                .toList());
        assertThat(records).extracting(Entry::nonce).doesNotHaveDuplicates();
    }

    @Test
    void aRecordIsAdmittedByTheGateOrLaneOfItsEntry() {
        CampaignEntry entry = bench.holder(numbers(10, 1));
        Entry record = bench.records().getFirst();

        assertThat(record.person()).isEqualTo(entry.person());
        assertThat(record.tagKey()).isEqualTo(entry.qualified().orElseThrow().tagKey());
        assertThat(record.content()).isEqualTo(new Content.OneNumber(LuckyNumber.ofIndex(10)));
        long[] listed = new long[2];
        listed[record.gate()]++;
        assertThat(bench.claims.tallies(bench.draw))
                .extracting(tally -> tally.entered())
                .containsExactly(listed[0], listed[1]);
    }

    @Test
    void automaticNumbersFollowFromTheirSecretAndWhatOpenedThem() {
        NumberBench ordered = NumberBench.witnessed(SampleCampaign.of(TENANT).allocating(5));
        LuckyNumber any = LuckyNumber.ofIndex(5);
        assertThat(ordered.numbers.holder(ordered.campaign, any)).isEmpty();
        SignedBeacons beacons = new SignedBeacons(ordered.clock);
        OpenNumbers opening = ordered.openNumbers(beacons, new RecordedTriggers());
        assertThat(opening.isOpened(ordered.draw)).isTrue();

        CampaignEntry entry = ordered.given();

        Drawn.Numbers shown = opening.shown(ordered.draw).orElseThrow();
        NumberPermutation order =
                new NumberPermutation(
                        NumberKey.of(Hex.decode(shown.secret()), Hex.decode(shown.opened())),
                        100_000);
        assertThat(ordered.held(entry))
                .isEqualTo(IntStream.range(0, 5).mapToObj(order::numberAt).toList());
        assertThat(ordered.numbers.holder(ordered.campaign, order.numberAt(4))).contains(entry);
        assertThat(new LaneGates(ordered.lanes).given(ordered.draw)).containsExactly(5L);
    }

    private Optional<CampaignEntry> holder(LuckyNumber number) {
        return bench.numbers.holder(bench.campaign, number);
    }
}
