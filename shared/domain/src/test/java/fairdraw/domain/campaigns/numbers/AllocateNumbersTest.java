package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AssignNumbers.Outcome;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.draws.sealing.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers that are allocated to entries, up to the last one. */
final class AllocateNumbersTest {

    private static final int PER_ENTRY = 7;
    private static final int SPACE = 100_000;

    private final NumberBench bench =
            new NumberBench(SampleCampaign.of(TENANT).allocating(PER_ENTRY));

    @Test
    void anEntryHoldsItsNumbersAndNobodyElseDoes() {
        List<CampaignEntry> entries = new ArrayList<>();
        for (int quantity = 1; quantity <= PER_ENTRY; quantity++) {
            entries.add(bench.approved(quantity));
        }

        for (CampaignEntry entry : entries) {
            assertThat(assign(entry)).isEqualTo(new Outcome.Assigned(allocated(entry)));
            assertThat(bench.held(entry)).hasSize(entry.qualified().orElseThrow().quantity());
            assertThat(bench.held(entry))
                    .allMatch(number ->
                            bench.numbers
                                    .holder(bench.campaign, number)
                                    .equals(Optional.of(bench.reread(entry))));
        }

        assertThat(bench.records()).extracting(Entry::number).doesNotHaveDuplicates().hasSize(28);
    }

    @Test
    void anEntryGetsTheSameNumbersHoweverOftenItAsks() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        Outcome first = assign(entry);

        assertThat(assign(entry)).isEqualTo(first);
        assertThat(assign(bench.reread(entry))).isEqualTo(first);
        bench.lanes.shut(bench.lane());
        assertThat(assign(bench.reread(entry))).isEqualTo(first);

        assertThat(bench.records()).hasSize(PER_ENTRY);
    }

    @Test
    void noNumberIsGivenBeforeTheirOrderIsOpened() {
        NumberBench registered =
                NumberBench.witnessed(SampleCampaign.of(TENANT).allocating(PER_ENTRY));
        CampaignEntry entry = registered.approved(PER_ENTRY);

        assertThat(registered.allocateNumbers().assign(registered.stored(), entry))
                .isEqualTo(new Outcome.Busy());

        assertThat(registered.reread(entry).assignment()).isEmpty();
        assertThat(registered.lanes.standing(registered.lane()).next()).isZero();
        registered.lanes.shut(registered.lane());
        assertThat(registered.allocateNumbers().assign(registered.stored(), entry))
                .isEqualTo(new Outcome.Closed());
    }

    @Test
    void aRangeThatWasSetAsideIsRecordedByTheNextAttempt() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        Allocated range = new Allocated(0, 0, PER_ENTRY, false, "ab".repeat(32), now());
        bench.lanes.count(bench.lane(), PER_ENTRY, now());
        bench.lanes.setAside(entry, range);
        assertThat(bench.held(entry)).isEmpty();

        assertThat(assign(bench.reread(entry))).isEqualTo(new Outcome.Assigned(range));

        assertThat(bench.held(entry)).hasSize(PER_ENTRY);
    }

    @Test
    void aRangeThatWasVoidedMeanwhileIsReplacedByAnother() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        bench.lanes.meanwhile(() -> {
            bench.lanes.meanwhile(() -> {});
            bench.lanes.makeVoid(bench.lane(), 0, PER_ENTRY);
        });

        assertThat(assign(entry)).isInstanceOf(Outcome.Assigned.class);

        assertThat(allocated(entry).start()).isEqualTo(PER_ENTRY);
        assertThat(bench.held(entry)).hasSize(PER_ENTRY);
    }

    @Test
    void anAttemptThatLosesEveryRaceIsLeftToTheQueue() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        bench.lanes.meanwhile(() -> {
            long next = bench.lanes.standing(bench.lane()).next();
            bench.lanes.makeVoid(bench.lane(), next - PER_ENTRY, next);
        });

        assertThat(assign(entry)).isEqualTo(new Outcome.Busy());

        assertThat(bench.held(entry)).isEmpty();
        bench.lanes.meanwhile(() -> {});
        assertThat(assign(bench.reread(entry))).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void theLastNumbersGoToAsManyEntriesAsTheyAreEnoughFor() {
        fill(SPACE - 5 * PER_ENTRY - 3);

        List<Outcome> outcomes = assignAll(entries(7));

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(5);
        assertThat(outcomes.subList(5, 7)).containsOnly(new Outcome.Exhausted());
        assertThat(assign(bench.approved(3))).isInstanceOf(Outcome.Assigned.class);
        assertThat(assign(bench.approved(1))).isEqualTo(new Outcome.Exhausted());
    }

    @Test
    void numbersThatWereCountedOffInVainAreGivenInTheEnd() {
        fill(SPACE - 2 * PER_ENTRY);
        bench.lanes.count(bench.lane(), PER_ENTRY, now());

        List<Outcome> outcomes = assignAll(entries(3));

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(2);
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Exhausted());
        assertThat(bench.records()).extracting(Entry::number).doesNotHaveDuplicates();
    }

    @Test
    void aShareOfAFreeRangeLeavesTheRestFree() {
        fill(SPACE - PER_ENTRY);
        bench.lanes.count(bench.lane(), PER_ENTRY, now());
        List<CampaignEntry> entries =
                List.of(bench.approved(3), bench.approved(2), bench.approved(2));

        assertThat(assignAll(entries)).allMatch(Outcome.Assigned.class::isInstance);

        assertThat(entries.stream().map(bench::held).flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(PER_ENTRY);
        assertThat(assign(bench.approved(1))).isEqualTo(new Outcome.Exhausted());
    }

    @Test
    void whoeverMeetsTheSearchOfAnotherTriesAgainLater() {
        fill(SPACE - PER_ENTRY);
        bench.lanes.count(bench.lane(), PER_ENTRY, now());
        bench.lanes.search(bench.lane(), now());
        CampaignEntry entry = bench.approved(PER_ENTRY);

        assertThat(assign(entry)).isEqualTo(new Outcome.Busy());

        bench.clock.forward(Duration.ofSeconds(30));
        assertThat(assign(entry)).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void aClosedDrawGivesNothing() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        bench.clock.set(SampleCampaign.CLOSES);

        assertThat(assign(entry)).isEqualTo(new Outcome.Closed());

        assertThat(bench.reread(entry).assignment()).isEmpty();
    }

    @Test
    void anEntryThatWasToldThatItGetsNoneGetsNone() {
        CampaignEntry entry = bench.approved(PER_ENTRY);
        bench.entries.withhold(entry, "no lucky numbers are left");

        assertThat(assign(entry)).isEqualTo(new Outcome.Closed());

        assertThat(bench.held(entry)).isEmpty();
    }

    @Test
    void aClosedCampaignVoidsWhatNoEntryHoldsAndCountsWhatEntriesHold() {
        assignAll(entries(2));
        CampaignEntry late = bench.approved(PER_ENTRY);
        Allocated range = new Allocated(0, 14, PER_ENTRY, false, "ab".repeat(32), now());
        bench.lanes.count(bench.lane(), PER_ENTRY, now());
        bench.lanes.setAside(late, range);
        LaneGates gates = new LaneGates(bench.lanes);
        assertThat(gates.tallies(bench.draw))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.entered()).isEqualTo(3L * PER_ENTRY);
                    assertThat(it.left()).isZero();
                });

        assertThat(gates.shut(bench.draw)).isEqualTo(gates.shut(bench.draw));

        assertThat(gates.tallies(bench.draw))
                .singleElement()
                .satisfies(it -> assertThat(it.entered()).isEqualTo(2L * PER_ENTRY));
        assertThat(assign(bench.reread(late))).isEqualTo(new Outcome.Closed());
        assertThat(bench.held(late)).isEmpty();
        assertThat(bench.records()).hasSize(2 * PER_ENTRY);
    }

    @Test
    void aClosedCampaignWithdrawsItsFreeRanges() {
        fill(SPACE - 2 * PER_ENTRY);
        bench.lanes.count(bench.lane(), 2 * PER_ENTRY, now());
        CampaignEntry entry = bench.approved(PER_ENTRY);
        assign(entry);
        assertThat(bench.lanes.free(bench.lane())).hasSize(1);

        new LaneGates(bench.lanes).shut(bench.draw);

        assertThat(bench.lanes.free(bench.lane())).isEmpty();
        List<AllocationRecord> records = new ArrayList<>();
        bench.lanes.each(bench.lane(), records::add);
        assertThat(records.stream().filter(Voided.class::isInstance)).isNotEmpty();
        assertThat(bench.held(entry)).hasSize(PER_ENTRY);
    }

    /** Marks all numbers up to {@code index} as allocated. */
    private void fill(int index) {
        CampaignEntry holder = bench.approved(index);
        bench.lanes.count(bench.lane(), index, now());
        bench.lanes.commit(
                holder, bench.lane(), new Allocated(0, 0, index, false, "ef".repeat(32), now()));
    }

    private List<CampaignEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(_ -> bench.approved(PER_ENTRY)).toList();
    }

    private List<Outcome> assignAll(List<CampaignEntry> entries) {
        return entries.stream().map(this::assign).toList();
    }

    private Outcome assign(CampaignEntry entry) {
        return bench.allocateNumbers().assign(bench.campaign, entry);
    }

    private Allocated allocated(CampaignEntry entry) {
        Assignment assignment = bench.reread(entry).assignment().orElseThrow();
        return (Allocated) assignment;
    }

    private Instant now() {
        return bench.clock.instant();
    }
}
