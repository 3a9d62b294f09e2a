package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Interruptions;
import fairdraw.domain.campaigns.entries.AssignNumbers.Outcome;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.Allocations;
import fairdraw.domain.campaigns.numbers.Holes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions that die, or sleep while others continue, at any step of an allocation. */
final class AllocationCrashTest {

    private static final int PER_ENTRY = 3;
    private static final Duration SEARCH = Duration.ofSeconds(31);

    /**
     * Creates a world with three shares left, one of which was counted off by a function that died.
     */
    private static NumberWorld nearlyFull() {
        NumberWorld world = NumberWorld.automatic(PER_ENTRY);
        world.fill(100_000 - 3 * PER_ENTRY);
        return world;
    }

    @Test
    void whoeverDiesTakesNoNumberAlong() {
        for (boolean afterwards : List.of(false, true)) {
            // Counting off, setting aside and recording, at least.
            EveryCall.isTried(
                    4,
                    AllocationCrashTest::nearlyFull,
                    (world, call) -> dies(world, call, afterwards));
        }
    }

    private static boolean dies(NumberWorld world, int call, boolean afterwards) {
        Interruptions at = Interruptions.dying(call, afterwards);
        CampaignEntry unlucky = world.approved();
        Interruptions.dies(() -> assign(world, unlucky, at));

        List<CampaignEntry> entries = everybody(world, unlucky);
        List<Outcome> outcomes = entries.stream().map(entry -> again(world, entry)).toList();

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(3);
        assertThat(NumberAudit.check(world, entries)).isEqualTo(3);
        return at.happened();
    }

    @Test
    void whoeverSleepsWhileOthersTakeWhatIsLeftWakesUpToNoHarm() {
        for (boolean closing : List.of(false, true)) {
            EveryCall.isTried(
                    3,
                    AllocationCrashTest::nearlyFull,
                    (world, call) -> sleeps(world, call, closing));
        }
    }

    private static boolean sleeps(NumberWorld world, int call, boolean closing) {
        CampaignEntry sleeper = world.approved();
        List<CampaignEntry> others = new ArrayList<>(everybody(world, sleeper));
        others.remove(sleeper);
        Interruptions at =
                Interruptions.before(
                        call,
                        () -> {
                            others.forEach(entry -> again(world, entry));
                            again(world, sleeper);
                            if (closing) {
                                world.shut();
                            }
                        });

        Outcome woken = assign(world, sleeper, at);

        List<CampaignEntry> all = new ArrayList<>(others);
        all.add(sleeper);
        assertThat(world.holding(sleeper).isPresent()).isEqualTo(woken instanceof Outcome.Assigned);
        assertThat(NumberAudit.check(world, all)).isEqualTo(at.happened() ? 3 : 1);
        return at.happened();
    }

    private static List<CampaignEntry> everybody(NumberWorld world, CampaignEntry first) {
        return List.of(first, world.approved(), world.approved(), world.approved());
    }

    private static Outcome assign(NumberWorld world, CampaignEntry entry, Interruptions at) {
        return world.allocate(
                        at.of(Allocations.class, world.allocations),
                        at.of(Holes.class, world.holes))
                .assign(world.campaign, entry);
    }

    /**
     * Retries as the queue does, at a time when no dead function's lease blocks the search any
     * more.
     */
    private static Outcome again(NumberWorld world, CampaignEntry entry) {
        world.clock.forward(SEARCH);
        return world.allocate().assign(world.campaign, world.reread(entry));
    }
}
