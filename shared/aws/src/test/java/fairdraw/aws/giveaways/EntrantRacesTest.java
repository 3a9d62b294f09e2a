package fairdraw.aws.giveaways;

import static fairdraw.domain.giveaways.EntrantState.Status.DENIED;
import static fairdraw.domain.giveaways.EntrantState.Status.ENTERED;
import static fairdraw.domain.giveaways.EntrantState.Status.WON;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.giveaways.places.ClaimPlace;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concurrent entrants, who never exceed a limit by even one. */
final class EntrantRacesTest {

    private static final int CLIENTS = 64;
    private static final OptionalInt ANY = OptionalInt.empty();

    @Test
    void placesAttackedByFiveTimesAsManyAreAllTakenAndNoneTwice() {
        int capacity = 1_000;
        int people = 5 * capacity;
        try (var world = EntrantWorld.calm(1).with(10, OptionalInt.of(capacity), false)) {
            var next = new AtomicInteger();
            // Each client is an environment of its own.
            List<Integer> entered =
                    AtOnce.call(
                            CLIENTS,
                            client -> {
                                EnterDraw enterDraw = world.enterDraw();
                                int in = 0;
                                for (int number = next.getAndIncrement();
                                        number < people;
                                        number = next.getAndIncrement()) {
                                    in += isIn(enterDraw, world, number) ? 1 : 0;
                                }
                                return in;
                            });
            // An entrant who was refused while a place was still free may come again.
            int more = entered.stream().mapToInt(Integer::intValue).sum();
            for (int number = people; more < capacity; number++) {
                world.clock.set(world.clock.instant().plusSeconds(3));
                more += isIn(world.enterDraw(), world, number) ? 1 : 0;
            }

            world.clock.set(world.clock.instant().plusSeconds(3));
            assertThat(world.enter(people * 2)).isInstanceOf(EnterDraw.Outcome.Full.class);
            assertThat(
                            world.gates.tallies(world.draw()).stream()
                                    .mapToLong(Gates.Tally::entered)
                                    .sum())
                    .isEqualTo(capacity);
            world.advanceAt(CLOSES);
            assertThat(world.lists.manifest(world.draw()).orElseThrow().leaves())
                    .isEqualTo(capacity);
        }
    }

    private static boolean isIn(EnterDraw enterDraw, EntrantWorld world, int number) {
        EnterDraw.Outcome outcome =
                enterDraw.enter(
                        SampleGiveaways.consumer(number),
                        world.drawId(),
                        EntrantWorld.NO_DEVICE,
                        "");
        return switch (outcome) {
            case EnterDraw.Outcome.Stands(EntrantState state, _) -> state.status() == ENTERED;
            case EnterDraw.Outcome.Full _, EnterDraw.Outcome.Busy _ -> false;
            case EnterDraw.Outcome.NotFound _,
                    EnterDraw.Outcome.NotOpenYet _,
                    EnterDraw.Outcome.Closed _,
                    EnterDraw.Outcome.FingerprintRequired _,
                    EnterDraw.Outcome.OtherDevice _ ->
                    throw new IllegalStateException("refused: " + outcome);
        };
    }

    @Test
    void onePersonAtManyDoorsIsInOnce() {
        try (var world = EntrantWorld.calm(2).with(1, ANY, false)) {
            List<EnterDraw.Outcome> outcomes = AtOnce.call(CLIENTS, client -> world.enter(7));

            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome).isInstanceOf(EnterDraw.Outcome.Stands.class));
            assertThat(
                            world.gates.tallies(world.draw()).stream()
                                    .mapToLong(Gates.Tally::entered)
                                    .sum())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyAtOnceOnOneDeviceAreNeverMoreThanItMayEnter(int most) {
        try (var world = EntrantWorld.calm(40 + most).withDevices(most)) {
            var device = EnterDraw.Device.of(Fingerprint.of("fp_1"));
            List<EnterDraw.Outcome> outcomes =
                    AtOnce.call(
                            CLIENTS,
                            client ->
                                    world.enterDraw()
                                            .enter(
                                                    SampleGiveaways.consumer(client),
                                                    world.drawId(),
                                                    device,
                                                    ""));
            // An entrant who was told "busy" may come again.
            int more = CLIENTS;
            while (entered(world) < most) {
                world.enterDraw()
                        .enter(SampleGiveaways.consumer(more++), world.drawId(), device, "");
            }
            var last =
                    world.enterDraw()
                            .enter(SampleGiveaways.consumer(more), world.drawId(), device, "");

            assertThat(entered(world)).isEqualTo(most);
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome)
                                    .isInstanceOfAny(
                                            EnterDraw.Outcome.Stands.class,
                                            EnterDraw.Outcome.Busy.class))
                    .filteredOn(outcome -> isState(outcome, ENTERED))
                    .hasSizeLessThanOrEqualTo(most);
            assertThat(isState(last, DENIED)).isTrue();
            world.advanceAt(CLOSES);
            assertThat(world.lists.manifest(world.draw()).orElseThrow().leaves()).isEqualTo(most);
        }
    }

    private static long entered(EntrantWorld world) {
        return world.gates.tallies(world.draw()).stream().mapToLong(Gates.Tally::entered).sum();
    }

    private static boolean isState(EnterDraw.Outcome outcome, EntrantState.Status status) {
        return outcome instanceof EnterDraw.Outcome.Stands(EntrantState state, _)
                && state.status() == status;
    }

    @Test
    void aPlaceThatIsLeftIsTakenByOneOther() {
        try (var world = EntrantWorld.calm(3).with(1, OptionalInt.of(1), false)) {
            world.enter(0);
            world.leave(0);

            List<EnterDraw.Outcome> outcomes =
                    AtOnce.call(CLIENTS, client -> world.enter(client + 1));

            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof EnterDraw.Outcome.Stands)
                    .hasSize(1);
        }
    }

    @Test
    void aPlaceClaimedByManyAtOnceIsClaimedOnce() {
        try (var world = EntrantWorld.calm(4).with(1, ANY, true).entered(2)) {
            world.drawn();
            int winner = world.ranking(1).getFirst();

            List<ClaimPlace.Outcome> outcomes =
                    AtOnce.call(CLIENTS, client -> world.claim(winner, Optional.empty()));

            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof ClaimPlace.Outcome.Completed)
                    .isNotEmpty();
            assertThat(outcomes.stream().distinct())
                    .filteredOn(outcome -> outcome instanceof ClaimPlace.Outcome.Completed)
                    .hasSize(1);
            assertThat(world.marksInOrder())
                    .extracting(Mark::state)
                    .containsExactly(Mark.State.COMPLETED);
        }
    }

    @Test
    void claimingAndDenyingAtOnceLeavesOneOfTheTwo() {
        for (int round = 0; round < 10; round++) {
            try (var world = EntrantWorld.calm(10 + round).with(1, ANY, true).entered(3)) {
                world.drawn();
                int winner = world.ranking(1).getFirst();

                AtOnce.call(
                        8,
                        client ->
                                client % 2 == 0
                                        ? world.claim(winner, Optional.empty())
                                        : world.deny(winner, "FRAUD_DETECTED"));
                world.runToTheEnd();

                List<Mark> marks = world.marksInOrder();
                boolean claimed = marks.getFirst().state() == Mark.State.COMPLETED;
                assertThat(marks.getFirst().state()).isIn(Mark.State.COMPLETED, Mark.State.DENIED);
                assertThat(marks).hasSize(claimed ? 1 : 3);
            }
        }
    }

    @Test
    void nobodyLearnsAnythingBeforeTheDrawIsDrawn() {
        int people = 6;
        try (var world = EntrantWorld.calm(30).with(3, ANY, false).entered(people)) {
            world.advanceAt(CLOSES);
            Instant due = CLOSES.plusSeconds(LEAD + 3);
            world.clock.set(due);
            List<Boolean> early =
                    AtOnce.call(
                            people + 1,
                            caller -> {
                                if (caller == people) {
                                    world.advanceDraw.advance(world.drawId());
                                    return false;
                                }
                                return saysMoreThanItMay(world, caller);
                            });

            assertThat(early).containsOnly(false);
            assertThat(world.inState(WON, people)).hasSize(3);
        }
    }

    /** Whether a state was a result although the draw, read afterwards, was not yet drawn. */
    private static boolean saysMoreThanItMay(EntrantWorld world, int number) {
        for (int look = 0; look < 50; look++) {
            EntrantState state = world.state(number);
            boolean drawn =
                    world.draw().progress() instanceof Progress.Awarded
                            || world.draw().progress() instanceof Progress.Concluded;
            if (state.status() != ENTERED && !drawn) {
                return true;
            }
            if (drawn) {
                return false;
            }
        }
        return false;
    }

    @Test
    void aMarkAloneTellsNothing() {
        try (var world = EntrantWorld.calm(31).with(1, ANY, false).entered(3)) {
            world.advanceAt(CLOSES);
            var draw = world.draw();
            IntStream.range(0, 3)
                    .forEach(number -> {
                        EntrantState before = world.state(number);
                        String person = personOf(world, number);
                        world.marks.award(
                                draw, List.of(new Rank(number, "ab".repeat(32), person, 1)));

                        assertThat(world.state(number)).isEqualTo(before);
                    });
        }
    }

    private static String personOf(EntrantWorld world, int number) {
        return Person.of(
                        world.keys.pepper(1),
                        SampleGiveaways.TENANT,
                        SampleGiveaways.consumer(number).id().text())
                .key();
    }
}
