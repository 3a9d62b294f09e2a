package fairdraw.domain.campaigns.numbers;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Voided;
import fairdraw.domain.campaigns.numbers.Holes.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Holes}. */
public interface HolesContract extends LanesOnTest {

    Instant NOW = OPENS.plusSeconds(60);

    @Test
    default void aNewLaneIsOpenAndEmpty() {
        assertThat(holes().standing(lane())).isEqualTo(new Standing(true, 0, 0, 0));
        assertThat(records()).isEmpty();
    }

    @Test
    default void aLaneIsShutForGood() {
        allocations().count(lane(), 5, NOW);

        assertThat(holes().shut(lane())).isEqualTo(new Standing(false, 5, 0, 0));
        assertThat(holes().shut(lane())).isEqualTo(new Standing(false, 5, 0, 0));
        assertThat(holes().standing(lane()).isOpen()).isFalse();
    }

    @Test
    default void everyIndexWithoutARecordIsVoided() {
        Given given = given(3, 2);

        holes().makeVoid(lane(), 1, 6);
        holes().makeVoid(lane(), 1, 6);

        assertThat(records())
                .containsExactly(new Voided(1), new Voided(2), given, new Voided(4), new Voided(5));
    }

    @Test
    default void aLargeHoleIsVoidedWhole() {
        holes().makeVoid(lane(), 10, 260);

        assertThat(records()).isEqualTo(LongStream.range(10, 260).mapToObj(Voided::new).toList());
    }

    @Test
    default void rangesOfVoidedIndexesAreSetFreeTogether() {
        holes().makeVoid(lane(), 0, 7);

        assertThat(holes().setFree(lane(), 0, List.of(new Free(0, 5), new Free(5, 2)))).isTrue();

        assertThat(allocations().free(lane())).containsExactly(new Free(0, 5), new Free(5, 2));
        assertThat(holes().standing(lane()).version()).isEqualTo(1);
        assertThat(records()).contains(new Free(0, 5), new Voided(1), new Free(5, 2));
    }

    @Test
    default void rangesAreSetFreeOnTheStrengthOfTheLatestRead() {
        holes().makeVoid(lane(), 0, 10);
        holes().setFree(lane(), 0, List.of(new Free(0, 5)));

        assertThat(holes().setFree(lane(), 0, List.of(new Free(5, 5)))).isFalse();

        assertThat(allocations().free(lane())).containsExactly(new Free(0, 5));
        assertThat(holes().setFree(lane(), 1, List.of(new Free(5, 5)))).isTrue();
    }

    @Test
    default void onlyVoidedIndexesAreSetFreeAndAllOrNone() {
        holes().makeVoid(lane(), 0, 5);
        given(5, 5);

        assertThat(holes().setFree(lane(), 0, List.of(new Free(0, 5), new Free(5, 5)))).isFalse();
        assertThat(holes().setFree(lane(), 0, List.of(new Free(0, 5), new Free(20, 5)))).isFalse();

        assertThat(allocations().free(lane())).isEmpty();
        assertThat(holes().standing(lane()).version()).isZero();
    }

    @Test
    default void aShutLaneSetsNothingFree() {
        holes().makeVoid(lane(), 0, 5);
        holes().shut(lane());

        assertThat(holes().setFree(lane(), 0, List.of(new Free(0, 5)))).isFalse();

        assertThat(records()).doesNotContain(new Free(0, 5));
    }

    @Test
    default void fortyRangesAreSetFreeAtOnce() {
        holes().makeVoid(lane(), 0, 200);
        List<Free> ranges =
                LongStream.range(0, 40).mapToObj(range -> new Free(range * 5, 5)).toList();

        assertThat(holes().setFree(lane(), 0, ranges)).isTrue();

        assertThat(allocations().free(lane())).isEqualTo(ranges);
    }

    @Test
    default void aFreeRangeIsWithdrawnUnlessItIsGiven() {
        holes().makeVoid(lane(), 0, 10);
        holes().setFree(lane(), 0, List.of(new Free(0, 5), new Free(5, 5)));
        CampaignEntry entry = approved(1, 5);
        allocations().commit(entry, lane(), new Allocated(0, 5, 5, true, "ab".repeat(32), NOW));

        holes().withdraw(lane(), new Free(0, 5));
        holes().withdraw(lane(), new Free(5, 5));

        assertThat(records().getFirst()).isEqualTo(new Voided(0));
        assertThat(records()).contains(new Given(5, 5, entry.id(), "ab".repeat(32), NOW));
    }

    @Test
    default void oneCallerSearchesALaneForHalfAMinute() {
        Standing standing = holes().standing(lane());

        assertThat(holes().search(lane(), NOW)).contains(standing);
        assertThat(holes().search(lane(), NOW)).isEmpty();
        assertThat(holes().search(lane(), NOW.plusSeconds(30).minusMillis(1))).isEmpty();
        assertThat(holes().search(lane(), NOW.plusSeconds(30))).contains(standing);
    }

    @Test
    default void aSearchThatEndedLetsTheNextOneBegin() {
        allocations().count(lane(), 5, NOW);
        holes().search(lane(), NOW);

        holes().searched(lane(), 5);

        assertThat(holes().standing(lane()).searched()).isEqualTo(5);
        assertThat(holes().search(lane(), NOW)).contains(new Standing(true, 5, 5, 0));
        holes().searched(lane(), 3);
        assertThat(holes().standing(lane()).searched()).isEqualTo(5);
    }

    private Given given(long start, int quantity) {
        CampaignEntry entry = approved(1, quantity);
        allocations()
                .commit(
                        entry,
                        lane(),
                        new Allocated(0, start, quantity, false, "ab".repeat(32), NOW));
        return new Given(start, quantity, entry.id(), "ab".repeat(32), NOW);
    }

    private List<AllocationRecord> records() {
        List<AllocationRecord> records = new ArrayList<>();
        holes().each(lane(), records::add);
        return records;
    }
}
