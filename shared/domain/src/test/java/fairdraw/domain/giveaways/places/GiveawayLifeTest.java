package fairdraw.domain.giveaways.places;

import static fairdraw.domain.giveaways.EntrantState.Status.COMPLETED;
import static fairdraw.domain.giveaways.EntrantState.Status.DENIED;
import static fairdraw.domain.giveaways.EntrantState.Status.ENTERED;
import static fairdraw.domain.giveaways.EntrantState.Status.LOST;
import static fairdraw.domain.giveaways.EntrantState.Status.WON;
import static fairdraw.domain.giveaways.SampleGiveaways.CLAIM;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.giveaways.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A giveaway from the first entry to the last claim. */
final class GiveawayLifeTest {

    @ParameterizedTest(name = "{0} entrants, {1} places")
    @CsvSource({"0, 3", "1, 3", "3, 3", "4, 3", "9, 1"})
    void everyPlaceThereIsSomebodyForIsWon(int entrants, int places) {
        var world = GiveawayWorld.with(1, places, false).entered(entrants);
        world.drawn();

        int won = Math.min(entrants, places);
        assertThat(world.inState(WON, entrants)).hasSize(won);
        assertThat(world.inState(LOST, entrants)).hasSize(entrants - won);
        assertThat(world.ranking(won))
                .containsExactlyInAnyOrderElementsOf(world.inState(WON, entrants));
        assertThat(world.runToTheEnd().progress()).isInstanceOf(Progress.Concluded.class);
    }

    @Test
    void nobodyWinsWhenEverybodyIsDenied() {
        var world = GiveawayWorld.with(2, 2, true).entered(3);
        for (int number = 0; number < 3; number++) {
            world.deny(number, "FRAUD_DETECTED");
        }

        world.drawn();

        assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(world.inState(DENIED, 3)).hasSize(3);
        assertThat(world.bus.events()).isEmpty();
    }

    @Test
    void aWinnerIsToldWithTheTokenOfTheirPlace() {
        var world = GiveawayWorld.with(3, 1, false).entered(4);
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

    @Test
    void aPlaceIsClaimedOnceAndForGood() {
        var world = GiveawayWorld.with(4, 1, false).entered(3);
        world.drawn();
        int winner = world.ranking(1).getFirst();
        Proof token = Proof.of(world.state(winner).admissionToken().orElseThrow());

        ClaimPlace.Outcome first = world.claim(winner, token);
        world.clock.set(world.clock.instant().plusSeconds(5));

        assertThat(first).isInstanceOf(ClaimPlace.Outcome.Completed.class);
        assertThat(world.claim(winner, token)).isEqualTo(first);
        assertThat(world.claim(winner, Proof.of("another")))
                .isInstanceOf(ClaimPlace.Outcome.WrongToken.class);
        assertThat(world.state(winner).status()).isEqualTo(COMPLETED);
        assertThat(world.runToTheEnd().progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(world.clock.instant()).isBefore(CLOSES.plusSeconds(CLAIM));
    }

    @Test
    void aPlaceNobodyClaimsGoesToTheNextRankAndNobodyIsToldLostWhoStillWins() {
        var world = GiveawayWorld.with(5, 1, true).entered(3);
        world.drawn();
        List<Integer> ranking = world.ranking(3);
        assertThat(world.state(ranking.get(0)).status()).isEqualTo(WON);
        assertThat(world.state(ranking.get(1)).status()).isEqualTo(ENTERED);

        world.advanceAt(world.clock.instant().plusSeconds(CLAIM));

        assertThat(world.state(ranking.get(0)).status()).isEqualTo(LOST);
        assertThat(world.state(ranking.get(1)).status()).isEqualTo(WON);
        assertThat(world.state(ranking.get(2)).status()).isEqualTo(ENTERED);
        assertThat(world.claim(ranking.get(0), Proof.NONE))
                .isInstanceOf(ClaimPlace.Outcome.NotWinner.class);

        world.claim(ranking.get(1), Proof.NONE);
        world.runToTheEnd();
        assertThat(world.state(ranking.get(2)).status()).isEqualTo(LOST);
        assertThat(world.marksInOrder())
                .extracting(Mark::state)
                .containsExactly(Mark.State.EXPIRED, Mark.State.COMPLETED);
    }

    @Test
    void aPlaceThatIsFreedWithoutPassingOnStaysEmpty() {
        var world = GiveawayWorld.with(6, 1, false).entered(3);
        world.drawn();
        List<Integer> ranking = world.ranking(3);

        world.deny(ranking.getFirst(), "FRAUD_DETECTED");
        world.advanceDraw.advance(world.drawId());

        assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(world.inState(WON, 3)).isEmpty();
        assertThat(world.marksInOrder()).extracting(Mark::state).containsExactly(Mark.State.DENIED);
    }

    @Test
    void aDeniedWinnersPlaceGoesToTheNextRank() {
        var world = GiveawayWorld.with(7, 1, true).entered(3);
        world.drawn();
        List<Integer> ranking = world.ranking(3);

        world.deny(ranking.getFirst(), "FRAUD_DETECTED");
        world.advanceDraw.advance(world.drawId());

        assertThat(world.state(ranking.get(0)).denyReason()).contains("FRAUD_DETECTED");
        assertThat(world.state(ranking.get(1)).status()).isEqualTo(WON);
    }

    @ParameterizedTest(name = "passed on: {0}")
    @CsvSource({"true", "false"})
    void whoeverForfeitsBeforeTheResultIsPassedOver(boolean passOn) {
        var world = GiveawayWorld.with(8, 1, passOn).entered(4);
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

    @Test
    void whoLeftMayReturnAndEveryRecordKeepsItsLeaf() {
        var world = GiveawayWorld.with(9, 1, false);
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
        var manifest = world.lists.manifest(world.draw()).orElseThrow();
        assertThat(manifest.leaves()).isEqualTo(10);
        assertThat(manifest.left()).isEqualTo(10);
    }

    @Test
    void whoWasDeniedStaysOut() {
        var world = GiveawayWorld.with(10, 1, false).entered(1);
        world.deny(0, "FRAUD_DETECTED");
        world.deny(1, "ADMIN_ACTION");

        assertThat(stateOf(world.enter(0)).denyReason()).contains("FRAUD_DETECTED");
        assertThat(stateOf(world.enter(1)).denyReason()).contains("ADMIN_ACTION");
        world.drawn();
        assertThat(world.inState(DENIED, 2)).containsExactly(0, 1);
    }

    private static EntrantState stateOf(EnterDraw.Outcome outcome) {
        return ((EnterDraw.Outcome.Stands) outcome).state();
    }
}
