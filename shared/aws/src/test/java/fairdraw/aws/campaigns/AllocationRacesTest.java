package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.AssignNumbers.Outcome;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many entries that get numbers at once, up to the last number and into the close. */
final class AllocationRacesTest {

    private static final int PER_ENTRY = 7;

    /** The time for which a dead function's lease blocks the search. */
    private static final Duration SEARCH = Duration.ofSeconds(31);

    private final NumberWorld world = NumberWorld.automatic(PER_ENTRY);
    private final Lane lane = Lane.of(NumberSpace.of(world.campaign)).getFirst();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theLastNumbersGoToAsManyEntriesAsTheyAreEnoughFor() {
        world.fill(100_000 - 5 * PER_ENTRY - 3);
        List<CampaignEntry> entries = entries(9);

        AtOnce.call(9, i -> assign(entries.get(i)));
        // Entries that met another's search are retried.
        List<Outcome> outcomes = entries.stream().map(this::again).toList();

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(Outcome.Exhausted.class::isInstance).hasSize(4);
        assertThat(NumberAudit.check(world, entries)).isEqualTo(5);
    }

    @Test
    void whatWasCountedOffInVainIsGivenInTheEnd() {
        world.fill(100_000 - 6 * PER_ENTRY);
        world.allocations.count(lane, 2 * PER_ENTRY, world.clock.instant());
        world.fill(100_000 - 3 * PER_ENTRY);
        world.allocations.count(lane, PER_ENTRY, world.clock.instant());
        List<CampaignEntry> entries = entries(6);

        AtOnce.call(6, i -> assign(entries.get(i)));
        List<Outcome> outcomes = entries.stream().map(this::again).toList();

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(5);
        assertThat(NumberAudit.check(world, entries)).isEqualTo(5);
        world.clock.forward(SEARCH);
        assertThat(assign(world.approved())).isInstanceOf(Outcome.Exhausted.class);
    }

    @Test
    void whatIsGivenWhileTheLanesShutIsInTheList() {
        List<CampaignEntry> entries = entries(20);

        List<Outcome> outcomes =
                AtOnce.call(
                        21,
                        i -> {
                            if (i == 20) {
                                world.shut();
                                return new Outcome.Closed();
                            }
                            return assign(entries.get(i));
                        });

        assertThat(outcomes)
                .allMatch(it -> it instanceof Outcome.Assigned || it instanceof Outcome.Closed);
        assertThat(NumberAudit.checkShut(world, entries))
                .isEqualTo(
                        (int) outcomes.stream().filter(Outcome.Assigned.class::isInstance).count());
        assertThat(assign(world.approved())).isInstanceOf(Outcome.Closed.class);
    }

    @Test
    void ofManyAttemptsForOneEntryAllAreToldOfTheSameNumbers() {
        CampaignEntry entry = world.approved();

        List<Outcome> outcomes = AtOnce.call(8, _ -> assign(entry));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(NumberAudit.check(world, List.of(entry))).isEqualTo(1);
        world.shut();
        assertThat(NumberAudit.checkShut(world, List.of(entry))).isEqualTo(1);
    }

    private List<CampaignEntry> entries(int count) {
        return IntStream.range(0, count).mapToObj(_ -> world.approved()).toList();
    }

    private Outcome assign(CampaignEntry entry) {
        return world.allocate().assign(world.campaign, entry);
    }

    private Outcome again(CampaignEntry entry) {
        world.clock.forward(SEARCH);
        return assign(world.reread(entry));
    }
}
