package fairdraw.aws.giveaways;

import static fairdraw.aws.giveaways.EntrantWorld.CLAIM;
import static fairdraw.aws.giveaways.EntrantWorld.CLOSES;
import static fairdraw.domain.giveaways.EntrantState.Status.COMPLETED;
import static fairdraw.domain.giveaways.EntrantState.Status.DENIED;
import static fairdraw.domain.giveaways.EntrantState.Status.ENTERED;
import static fairdraw.domain.giveaways.EntrantState.Status.LOST;
import static fairdraw.domain.giveaways.EntrantState.Status.WON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.places.ClaimPlace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A giveaway from the first entry to the last claim. */
final class EntrantLifeTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    @ParameterizedTest(name = "{0} entrants, {1} places")
    @CsvSource({"0, 3", "1, 3", "3, 3", "4, 3", "9, 1"})
    void everyPlaceThereIsSomebodyForIsWon(int entrants, int places) {
        try (var world = EntrantWorld.calm(1).with(places, ANY, false).entered(entrants)) {
            world.drawn();

            int won = Math.min(entrants, places);
            assertThat(world.inState(WON, entrants)).hasSize(won);
            assertThat(world.inState(LOST, entrants)).hasSize(entrants - won);
            assertThat(world.ranking(won))
                    .containsExactlyInAnyOrderElementsOf(world.inState(WON, entrants));
            assertThat(world.runToTheEnd().progress()).isInstanceOf(Progress.Concluded.class);
        }
    }

    @Test
    void nobodyWinsWhenEverybodyIsDenied() {
        try (var world = EntrantWorld.calm(2).with(2, ANY, true).entered(3)) {
            for (int number = 0; number < 3; number++) {
                world.deny(number, "FRAUD_DETECTED");
            }

            world.drawn();

            assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
            assertThat(world.inState(DENIED, 3)).hasSize(3);
            assertThat(world.bus.events()).isEmpty();
        }
    }

    @Test
    void aWinnerIsToldWithTheTokenOfTheirPlace() {
        try (var world = EntrantWorld.calm(3).with(1, ANY, false).entered(4)) {
            world.drawn();

            int winner = world.ranking(1).getFirst();
            EntrantState state = world.state(winner);
            List<DomainEvent> won =
                    world.bus.events().stream()
                            .filter(event -> event.type().equals("draw.consumer.won"))
                            .toList();
            assertThat(won).hasSize(1);
            DomainEvent told = won.getFirst();
            assertThat(told.data())
                    .containsEntry("consumerId", "cons_" + winner)
                    .containsEntry("admissionToken", state.admissionToken().orElseThrow())
                    .containsEntry("winnerPosition", 1);
        }
    }

    @Test
    void aPlaceIsClaimedOnceAndForGood() {
        try (var world = EntrantWorld.calm(4).with(1, ANY, false).entered(3)) {
            world.drawn();
            int winner = world.ranking(1).getFirst();
            Optional<String> token = world.state(winner).admissionToken();

            ClaimPlace.Outcome first = world.claim(winner, token);
            world.clock.set(world.clock.instant().plusSeconds(5));

            assertThat(first).isInstanceOf(ClaimPlace.Outcome.Completed.class);
            assertThat(world.claim(winner, token)).isEqualTo(first);
            assertThat(world.claim(winner, Optional.of("another")))
                    .isInstanceOf(ClaimPlace.Outcome.WrongToken.class);
            assertThat(world.state(winner).status()).isEqualTo(COMPLETED);
            assertThat(world.runToTheEnd().progress()).isInstanceOf(Progress.Concluded.class);
            assertThat(world.clock.instant()).isBefore(CLOSES.plusSeconds(CLAIM));
        }
    }

    @Test
    void aPlaceNobodyClaimsGoesToTheNextRankAndNobodyIsToldLostWhoStillWins() {
        try (var world = EntrantWorld.calm(5).with(1, ANY, true).entered(3)) {
            world.drawn();
            List<Integer> ranking = world.ranking(3);
            assertThat(world.state(ranking.get(0)).status()).isEqualTo(WON);
            assertThat(world.state(ranking.get(1)).status()).isEqualTo(ENTERED);

            world.advanceAt(world.clock.instant().plusSeconds(CLAIM));

            assertThat(world.state(ranking.get(0)).status()).isEqualTo(LOST);
            assertThat(world.state(ranking.get(1)).status()).isEqualTo(WON);
            assertThat(world.state(ranking.get(2)).status()).isEqualTo(ENTERED);
            assertThat(world.claim(ranking.get(0), Optional.empty()))
                    .isInstanceOf(ClaimPlace.Outcome.NotWinner.class);

            world.claim(ranking.get(1), Optional.empty());
            world.runToTheEnd();
            assertThat(world.state(ranking.get(2)).status()).isEqualTo(LOST);
            assertThat(world.marksInOrder())
                    .extracting(Mark::state)
                    .containsExactly(Mark.State.EXPIRED, Mark.State.COMPLETED);
        }
    }

    @Test
    void aPlaceThatIsFreedWithoutPassingOnStaysEmpty() {
        try (var world = EntrantWorld.calm(6).with(1, ANY, false).entered(3)) {
            world.drawn();
            List<Integer> ranking = world.ranking(3);

            world.deny(ranking.getFirst(), "FRAUD_DETECTED");
            world.advanceDraw.advance(world.drawId());

            assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
            assertThat(world.inState(WON, 3)).isEmpty();
            assertThat(world.marksInOrder())
                    .extracting(Mark::state)
                    .containsExactly(Mark.State.DENIED);
        }
    }

    @Test
    void aDeniedWinnersPlaceGoesToTheNextRank() {
        try (var world = EntrantWorld.calm(7).with(1, ANY, true).entered(3)) {
            world.drawn();
            List<Integer> ranking = world.ranking(3);

            world.deny(ranking.getFirst(), "FRAUD_DETECTED");
            world.advanceDraw.advance(world.drawId());

            assertThat(world.state(ranking.get(0)).denyReason()).contains("FRAUD_DETECTED");
            assertThat(world.state(ranking.get(1)).status()).isEqualTo(WON);
        }
    }

    @ParameterizedTest(name = "passed on: {0}")
    @CsvSource({"true", "false"})
    void whoeverForfeitsBeforeTheResultIsPassedOver(boolean passOn) {
        try (var world = EntrantWorld.calm(8).with(1, ANY, passOn).entered(4)) {
            world.advanceAt(CLOSES);
            // Nobody knows the order yet, so everybody but one leaves.
            for (int number = 0; number < 3; number++) {
                assertThat(world.leave(number)).isInstanceOf(LeaveDraw.Outcome.Stands.class);
            }

            world.drawn();

            assertThat(world.inState(WON, 4)).containsExactly(3);
            assertThat(world.inState(DENIED, 4)).containsExactly(0, 1, 2);
            assertThat(world.leave(3)).isInstanceOf(LeaveDraw.Outcome.Closed.class);
            int rank = world.ranking(4).indexOf(3);
            assertThat(world.marksInOrder()).hasSize(rank + 1);
        }
    }

    @Test
    void whoLeftMayReturnAndEveryRecordKeepsItsLeaf() {
        try (var world = EntrantWorld.calm(9).with(1, ANY, false)) {
            for (int entry = 0; entry < 10; entry++) {
                assertThat(stateOf(world.enter(0)).status()).isEqualTo(ENTERED);
                assertThat(stateOf(world.enter(0)).status()).isEqualTo(ENTERED);
                world.leave(0);
            }

            EntrantState eleventh = stateOf(world.enter(0));

            assertThat(eleventh.status()).isEqualTo(DENIED);
            assertThat(eleventh.denyReason()).contains("ORDER_LIMIT_EXCEEDED");
            assertThat(eleventh.enteredAt()).isEmpty();
            world.drawn();
            var manifest = world.lists.manifest(world.draw()).orElseThrow().manifest();
            assertThat(manifest.leaves()).isEqualTo(10);
            assertThat(manifest.left()).isEqualTo(10);
        }
    }

    @Test
    void whoWasDeniedStaysOut() {
        try (var world = EntrantWorld.calm(10).with(1, ANY, false).entered(1)) {
            world.deny(0, "FRAUD_DETECTED");
            world.deny(1, "ADMIN_ACTION");

            assertThat(stateOf(world.enter(0)).denyReason()).contains("FRAUD_DETECTED");
            assertThat(stateOf(world.enter(1)).denyReason()).contains("ADMIN_ACTION");
            world.drawn();
            assertThat(world.inState(DENIED, 2)).containsExactly(0, 1);
        }
    }

    private static EntrantState stateOf(EnterDraw.Outcome outcome) {
        return ((EnterDraw.Outcome.Stands) outcome).state();
    }
}
