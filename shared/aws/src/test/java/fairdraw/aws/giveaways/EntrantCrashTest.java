package fairdraw.aws.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLAIM;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Giveaways that another process finishes after one has died at any request to the store, with the
 * same winners, the same passing on and each event under one id.
 */
final class EntrantCrashTest {

    private static final int STRIDE = Integer.getInteger("fairdraw.stride", 3);
    private static final int PEOPLE = 5;
    private static final Instant DRAWN = CLOSES.plusSeconds(LEAD + 3);

    private final CrashingClient crashing = new CrashingClient(SharedStore.client());

    @AfterEach
    void live() {
        crashing.live();
    }

    /** The end of a life, regardless of its time. */
    private record End(List<Integer> ranking, List<Mark.State> states, Set<String> told) {}

    @ParameterizedTest(name = "before the request: {0}")
    @ValueSource(booleans = {true, false})
    void aDrawSurvivesACrashAtAnyRequest(boolean before) {
        End whole = life(0, before).orElseThrow();
        int crashes = 0;
        for (int request = 1; ; request += STRIDE) {
            Optional<End> end = life(request, before);
            if (end.isEmpty()) {
                break;
            }
            crashes++;
            assertThat(end.get()).as("after a crash at request %s", request).isEqualTo(whole);
        }
        assertThat(crashes).isGreaterThan(30 / STRIDE);
    }

    /** Runs a life with a crash at that request, 0 for none; empty if there were fewer requests. */
    private Optional<End> life(int request, boolean before) {
        crashing.live();
        try (var world =
                new EntrantWorld(crashing.client(), 8)
                        .with(2, OptionalInt.empty(), true)
                        .entered(PEOPLE)) {
            world.advanceAt(CLOSES);
            crashing.dieAt(request, !before);
            boolean crashed = dies(() -> advances(world));
            crashing.live();
            if (request > 0 && !crashed) {
                return Optional.empty();
            }
            advances(world);
            world.runToTheEnd();

            assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
            return Optional.of(
                    new End(
                            world.ranking(PEOPLE),
                            world.marksInOrder().stream().map(Mark::state).toList(),
                            told(world)));
        }
    }

    /** Draws the giveaway; one of the winners claims, the other does not. */
    private static void advances(EntrantWorld world) {
        Instant now = world.clock.instant().isAfter(DRAWN) ? world.clock.instant() : DRAWN;
        world.advanceAt(now);
        // A lease of a dead process has expired by then.
        world.advanceAt(now.plusSeconds(130));
        world.claim(world.ranking(1).getFirst(), Optional.empty());
        world.advanceAt(world.clock.instant().plusSeconds(CLAIM));
    }

    private static boolean dies(Runnable process) {
        try {
            process.run();
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }

    /** Returns the published events by consumer, after checking that each has one id. */
    private static Set<String> told(EntrantWorld world) {
        Set<EventId> ids = new HashSet<>();
        Set<String> told = new TreeSet<>();
        for (DomainEvent event : world.bus.events()) {
            ids.add(event.id());
            told.add(event.type() + " " + event.data().get("consumerId"));
        }
        assertThat(ids).hasSameSizeAs(told);
        return told;
    }

    @Test
    void triggersAtTheSameTimeAreAsOne() {
        try (var world = EntrantWorld.calm(8).with(2, OptionalInt.empty(), true).entered(PEOPLE)) {
            for (Instant due : List.of(CLOSES, DRAWN, DRAWN.plusSeconds(CLAIM))) {
                world.clock.set(due);
                AtOnce.call(
                        8,
                        caller -> {
                            world.advanceDraw.advance(world.drawId());
                            return caller;
                        });
                world.clock.set(due.plusSeconds(130));
                world.advanceDraw.advance(world.drawId());
            }

            assertThat(world.marksInOrder())
                    .extracting(Mark::state)
                    .containsExactly(
                            Mark.State.EXPIRED, Mark.State.EXPIRED, Mark.State.WON, Mark.State.WON);
        }
    }
}
