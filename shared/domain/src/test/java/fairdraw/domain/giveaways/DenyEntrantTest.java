package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.DenyEntrant.Outcome;
import fairdraw.domain.giveaways.EntrantState.Status;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DenyEntrantTest {

    private static final String FRAUD = "FRAUD_DETECTED";

    private static Outcome denied(
            GiveawayWorld world, int number, Optional<Instant> enteredAt, String reason) {
        return new Outcome.Stands(
                EntrantState.denied(
                        world.drawId(), new ConsumerId("cons_" + number), enteredAt, reason));
    }

    @Test
    void whileTheGiveawayIsOpenAnEntrantIsTakenOutOfTheListForTheFirstReason() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        Instant entered = world.clock.instant();

        assertThat(world.deny(0, FRAUD)).isEqualTo(denied(world, 0, Optional.empty(), FRAUD));
        assertThat(world.deny(0, "ADMIN_ACTION"))
                .isEqualTo(denied(world, 0, Optional.of(entered), FRAUD));

        assertThat(world.part(0).last().orElseThrow().status()).isEqualTo(LeafStatus.DENIED);
    }

    @Test
    void whoHasNotEnteredOrHasLeftIsBarred() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        world.leave(0);

        assertThat(world.deny(0, FRAUD)).isEqualTo(denied(world, 0, Optional.empty(), FRAUD));
        assertThat(world.deny(1, FRAUD)).isEqualTo(denied(world, 1, Optional.empty(), FRAUD));

        world.enter(0);
        world.enter(1);
        assertThat(world.inState(Status.DENIED, 2)).containsExactly(0, 1);
        world.advanceAt(CLOSES);
        assertThat(world.deny(2, FRAUD)).isEqualTo(denied(world, 2, Optional.empty(), FRAUD));
    }

    @Test
    void afterTheCloseAnEntrantForfeitsAndStaysInTheList() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        Instant entered = world.clock.instant();
        world.advanceAt(CLOSES);

        assertThat(world.deny(0, FRAUD)).isEqualTo(denied(world, 0, Optional.of(entered), FRAUD));

        assertThat(world.part(0).forfeit().orElseThrow().by()).isEqualTo(Mark.State.DENIED);
        assertThat(world.part(0).isActive()).isTrue();
    }

    @Test
    void aDenialForAnOpenGiveawayDoesNothingOnceItHasClosed() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        world.drawn();
        int winner = world.ranking(1).getFirst();

        assertThat(world.deny(untilTheClose(winner))).isEqualTo(new Outcome.Closed());
        assertThat(world.deny(untilTheClose(5))).as("not entered").isEqualTo(new Outcome.Closed());

        assertThat(world.state(winner).status()).isEqualTo(Status.WON);
    }

    private static DenyEntrant.Denial untilTheClose(int number) {
        return new DenyEntrant.Denial(
                new ConsumerId("cons_" + number), FRAUD, "operator:ann", false);
    }

    @Test
    void aWinnerLosesTheirPlaceAndTheGiveawayIsWokenToPassItOn() {
        var world = GiveawayWorld.with(1, 1, true).entered(2);
        world.drawn();
        int winner = world.ranking(1).getFirst();

        world.deny(winner, FRAUD);

        assertThat(world.state(winner).denyReason()).contains(FRAUD);
        assertThat(world.marksInOrder()).extracting(Mark::state).containsExactly(Mark.State.DENIED);
        assertThat(world.draw().nextAt()).isEqualTo(world.clock.instant());
        assertThat(world.triggers.immediate()).contains(world.drawId());
    }

    @Test
    void nothingChangesForWhoLostAndAClaimedPlaceStays() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        world.drawn();
        int winner = world.ranking(2).getFirst();
        int loser = world.ranking(2).getLast();
        world.claim(winner, Proof.NONE);

        assertThat(world.deny(winner, FRAUD)).isEqualTo(new Outcome.Claimed());
        assertThat(world.deny(loser, FRAUD)).isEqualTo(new Outcome.Stands(world.state(loser)));

        assertThat(world.state(loser).status()).isEqualTo(Status.LOST);
        assertThat(world.part(loser).forfeit()).isEmpty();
    }

    @Test
    void aGiveawayThatDoesNotExistIsNotFound() {
        var world = GiveawayWorld.with(1, 1, false);

        assertThat(
                        new DenyEntrant(
                                        world.notices(),
                                        world.participations,
                                        world.wakeDraw(),
                                        world.keys,
                                        world.clock)
                                .deny(
                                        TENANT,
                                        new DrawId("draw_0"),
                                        new DenyEntrant.Denial(
                                                new ConsumerId("cons_0"),
                                                FRAUD,
                                                "key:server",
                                                true)))
                .isEqualTo(new Outcome.NotFound());
    }
}
