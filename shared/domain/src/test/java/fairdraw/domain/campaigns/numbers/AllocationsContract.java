package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.SampleCampaign.CLOSES;
import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.Allocations.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Allocations}. */
public interface AllocationsContract extends LanesOnTest {

    Instant NOW = OPENS.plusSeconds(60);

    @Test
    default void noTwoCallersGetTheSameIndexes() {
        assertThat(count(3)).isEqualTo(new Counted.Range(0));
        assertThat(count(5)).isEqualTo(new Counted.Range(3));
        assertThat(count(1)).isEqualTo(new Counted.Range(8));
        assertThat(holes().standing(lane()).next()).isEqualTo(9);
    }

    @Test
    default void aLaneGivesItsLastIndexAndNoOther() {
        assertThat(count(99_990)).isEqualTo(new Counted.Range(0));

        assertThat(count(11)).isEqualTo(new Counted.Full());
        assertThat(count(7)).isEqualTo(new Counted.Range(99_990));
        assertThat(count(4)).isEqualTo(new Counted.Full());
        assertThat(count(3)).isEqualTo(new Counted.Range(99_997));
        assertThat(count(1)).isEqualTo(new Counted.Full());
    }

    @Test
    default void aLaneIsOpenAsTheDrawIs() {
        assertThat(allocations().count(lane(), 1, OPENS.minusMillis(1)))
                .isEqualTo(new Counted.Shut());
        assertThat(allocations().count(lane(), 1, OPENS)).isEqualTo(new Counted.Range(0));
        assertThat(allocations().count(lane(), 1, CLOSES.minusMillis(1)))
                .isEqualTo(new Counted.Range(1));
        assertThat(allocations().count(lane(), 1, CLOSES)).isEqualTo(new Counted.Shut());

        holes().shut(lane());
        assertThat(count(1)).isEqualTo(new Counted.Shut());
        assertThat(count(100_001)).isEqualTo(new Counted.Shut());
    }

    @Test
    default void oneRangeIsSetAsideForAnEntry() {
        CampaignEntry entry = approved(1, 5);

        assertThat(allocations().setAside(entry, range(0, 5, "a"))).contains(range(0, 5, "a"));
        assertThat(allocations().setAside(entry, range(5, 5, "b"))).contains(range(0, 5, "a"));

        assertThat(assignment(entry)).contains(range(0, 5, "a"));
    }

    @Test
    default void anEntryThatGetsNoNumbersHasNoneSetAside() {
        CampaignEntry pending =
                SampleHolders.evaluated(
                        sample().campaign(), 1, EntryStatus.PENDING, Optional.empty());
        put(pending);
        CampaignEntry withheld = approved(2, 5);
        entries().withhold(withheld, "no lucky numbers are left");

        assertThat(allocations().setAside(pending, range(0, 5, "a"))).isEmpty();
        assertThat(allocations().setAside(withheld, range(0, 5, "a"))).isEmpty();

        assertThat(assignment(pending)).isEmpty();
        assertThat(assignment(withheld)).isEmpty();
    }

    @Test
    default void aRecordedRangeIsTheEntrysForGood() {
        CampaignEntry entry = approved(1, 5);
        CampaignEntry other = approved(2, 5);

        assertThat(commit(entry, range(10, 5, "a"))).isTrue();
        assertThat(commit(entry, range(10, 5, "a"))).isTrue();
        assertThat(commit(other, range(10, 5, "b"))).isFalse();
        assertThat(commit(entry, range(10, 5, "c"))).isFalse();

        assertThat(allocations().given(lane(), List.of(10L, 11L)))
                .isEqualTo(Map.of(10L, given(entry, range(10, 5, "a"))));
    }

    @Test
    default void aVoidedRangeIsNotRecorded() {
        CampaignEntry entry = approved(1, 5);
        holes().makeVoid(lane(), 0, 5);

        assertThat(commit(entry, range(0, 5, "a"))).isFalse();

        assertThat(allocations().given(lane(), List.of(0L))).isEmpty();
    }

    @Test
    default void aRangeIsGivenUpByTheCallerThatSetItAside() {
        CampaignEntry entry = approved(1, 5);
        allocations().setAside(entry, range(0, 5, "a"));

        assertThat(allocations().giveUp(entry, range(0, 5, "b"))).contains(range(0, 5, "a"));
        assertThat(allocations().giveUp(entry, range(5, 5, "a"))).contains(range(0, 5, "a"));
        assertThat(assignment(entry)).contains(range(0, 5, "a"));

        assertThat(allocations().giveUp(entry, range(0, 5, "a"))).isEmpty();
        assertThat(assignment(entry)).isEmpty();
        assertThat(allocations().setAside(entry, range(5, 5, "b"))).contains(range(5, 5, "b"));
    }

    @Test
    default void aPartOfAFreeRangeIsGivenAndTheRestStaysFree() {
        free(10, 5);
        CampaignEntry first = approved(1, 2);
        CampaignEntry second = approved(2, 3);

        assertThat(allocations().free(lane())).containsExactly(new Free(10, 5));
        assertThat(commit(first, reused(10, 2, "a"))).isTrue();
        assertThat(commit(first, reused(10, 2, "a"))).isTrue();
        assertThat(allocations().free(lane())).containsExactly(new Free(12, 3));
        assertThat(commit(second, reused(12, 3, "b"))).isTrue();
        assertThat(allocations().free(lane())).isEmpty();

        assertThat(allocations().given(lane(), List.of(10L, 12L)))
                .containsEntry(10L, given(first, reused(10, 2, "a")))
                .containsEntry(12L, given(second, reused(12, 3, "b")));
    }

    @Test
    default void aFreeRangeThatIsTakenOrTooSmallIsNotGiven() {
        free(10, 5);
        CampaignEntry first = approved(1, 5);
        CampaignEntry second = approved(2, 5);

        assertThat(commit(second, reused(10, 6, "b"))).isFalse();
        assertThat(commit(first, reused(10, 5, "a"))).isTrue();
        assertThat(commit(second, reused(10, 5, "b"))).isFalse();
        assertThat(commit(second, reused(11, 1, "b"))).isFalse();

        assertThat(allocations().free(lane())).isEmpty();
    }

    @Test
    default void aShutLaneGivesNoFreeRange() {
        free(10, 5);
        holes().shut(lane());

        assertThat(commit(approved(1, 5), reused(10, 5, "a"))).isFalse();

        assertThat(allocations().given(lane(), List.of(10L))).isEmpty();
    }

    @Test
    default void aRangeIsFoundByEachOfItsIndexes() {
        CampaignEntry entry = approved(1, 5);
        free(10, 5);
        commit(entry, reused(10, 4, "a"));
        Given given = given(entry, reused(10, 4, "a"));

        for (long index = 10; index < 14; index++) {
            assertThat(allocations().covering(lane(), index)).contains(given);
        }
        assertThat(allocations().covering(lane(), 9)).isEmpty();
        assertThat(allocations().covering(lane(), 14)).isEmpty();
        assertThat(allocations().covering(lane(), 0)).isEmpty();
    }

    /** Voids the indexes of a range and sets it free. */
    private void free(long start, int quantity) {
        holes().makeVoid(lane(), start, start + quantity);
        long version = holes().standing(lane()).version();
        assertThat(holes().setFree(lane(), version, List.of(new Free(start, quantity)))).isTrue();
    }

    private Counted count(int quantity) {
        return allocations().count(lane(), quantity, NOW);
    }

    private boolean commit(CampaignEntry entry, Allocated range) {
        return allocations().commit(entry, lane(), range);
    }

    private Optional<Assignment> assignment(CampaignEntry entry) {
        return entries()
                .find(entry.tenant(), entry.campaignId(), entry.id())
                .flatMap(CampaignEntry::assignment);
    }

    private static Allocated range(long start, int quantity, String nonce) {
        return new Allocated(0, start, quantity, false, nonce.repeat(64), NOW);
    }

    private static Allocated reused(long start, int quantity, String nonce) {
        return new Allocated(0, start, quantity, true, nonce.repeat(64), NOW);
    }

    private static Given given(CampaignEntry entry, Allocated range) {
        return new Given(range.start(), range.quantity(), entry.id(), range.nonce(), range.at());
    }
}
