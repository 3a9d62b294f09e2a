package fairdraw.domain.giveaways.places;

import static fairdraw.domain.giveaways.SampleGiveaways.CLAIM;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.Proof;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The checking and the claiming of a place, which ask for the same proof. */
final class ClaimPlaceTest {

    /** Returns a drawn giveaway whose one place the consumer 0 has won with their phone. */
    private static GiveawayWorld won() {
        var world = new GiveawayWorld(1).opened(SampleGiveaways.devices(1));
        world.enter(0, EnterDraw.Device.of(Fingerprint.of("phone")));
        world.drawn();
        return world;
    }

    private static Proof token(GiveawayWorld world) {
        return Proof.of(world.state(0).admissionToken().orElseThrow());
    }

    @Test
    void aPlaceIsClaimedWithTokenAndDeviceAndAnsweredTheSameEverAfter() {
        var world = won();
        Proof proof = token(world).from("phone");
        var completed = new ClaimPlace.Outcome.Completed(world.clock.instant());

        assertThat(world.validate(0, proof)).isEqualTo(new ValidateWin.Outcome.Valid());
        assertThat(world.claim(0, proof)).isEqualTo(completed);
        world.clock.set(world.clock.instant().plusSeconds(2 * CLAIM));
        assertThat(world.claim(0, proof)).isEqualTo(completed);
        assertThat(world.claim(0, Proof.NONE.from("phone"))).isEqualTo(completed);
        assertThat(world.validate(0, proof)).isEqualTo(new ValidateWin.Outcome.AlreadyCompleted());
    }

    @Test
    void aWrongProofClaimsNothing() {
        var world = won();

        assertThat(world.validate(0, token(world)))
                .isEqualTo(new ValidateWin.Outcome.FingerprintRequired(world.draw()));
        assertThat(world.claim(0, token(world)))
                .isEqualTo(new ClaimPlace.Outcome.FingerprintRequired(world.draw()));
        assertThat(world.validate(0, token(world).from("tablet")))
                .isEqualTo(new ValidateWin.Outcome.OtherDevice(world.draw()));
        assertThat(world.claim(0, token(world).from("tablet")))
                .isEqualTo(new ClaimPlace.Outcome.OtherDevice(world.draw()));
        assertThat(world.validate(0, Proof.of("other").from("phone")))
                .isEqualTo(new ValidateWin.Outcome.WrongToken());
        assertThat(world.claim(0, Proof.of("other").from("phone")))
                .isEqualTo(new ClaimPlace.Outcome.WrongToken());
        assertThat(world.validate(0, token(world).from("phone")))
                .isEqualTo(new ValidateWin.Outcome.Valid());
    }

    @Test
    void aTokenIsVoidOnceThePlaceIsBoundToAnotherDevice() {
        var world = won();
        Proof old = token(world);
        world.rebind(0, "tablet");

        assertThat(world.claim(0, old.from("tablet")))
                .isEqualTo(new ClaimPlace.Outcome.WrongToken());
        assertThat(world.claim(0, token(world).from("phone")))
                .isEqualTo(new ClaimPlace.Outcome.OtherDevice(world.draw()));
        assertThat(world.claim(0, token(world).from("tablet")))
                .isInstanceOf(ClaimPlace.Outcome.Completed.class);
    }

    @Test
    void onlyAWinnerHasAPlaceUntilItsTimeIsOver() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        assertThat(world.claim(0, Proof.NONE)).isEqualTo(new ClaimPlace.Outcome.NotWinner());
        Instant drawn = Stage.awarded(world.drawn()).orElseThrow().drawnAt();
        int winner = world.ranking(2).getFirst();
        int loser = world.ranking(2).getLast();

        assertThat(world.claim(loser, Proof.NONE)).isEqualTo(new ClaimPlace.Outcome.NotWinner());
        assertThat(world.validate(loser, Proof.NONE))
                .isEqualTo(new ValidateWin.Outcome.NotWinner());
        assertThat(world.validate(9, Proof.NONE)).isEqualTo(new ValidateWin.Outcome.NotWinner());
        world.clock.set(drawn.plusSeconds(CLAIM).minusMillis(1));
        assertThat(world.validate(winner, Proof.NONE)).isEqualTo(new ValidateWin.Outcome.Valid());
        world.clock.set(drawn.plusSeconds(CLAIM));
        assertThat(world.validate(winner, Proof.NONE)).isEqualTo(new ValidateWin.Outcome.Expired());
        assertThat(world.claim(winner, Proof.NONE)).isEqualTo(new ClaimPlace.Outcome.NotWinner());
        world.runToTheEnd();
        assertThat(world.validate(winner, Proof.NONE)).isEqualTo(new ValidateWin.Outcome.Expired());
    }

    @Test
    void whoIsDeniedAfterWinningHasNoPlace() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        world.drawn();
        world.deny(0, "FRAUD_DETECTED");

        assertThat(world.validate(0, Proof.NONE)).isEqualTo(new ValidateWin.Outcome.NotWinner());
        assertThat(world.claim(0, Proof.NONE)).isEqualTo(new ClaimPlace.Outcome.NotWinner());
    }

    @Test
    void theLastClaimWakesAGiveawayWhichIsOverThen() {
        var world = GiveawayWorld.with(1, 2, false).entered(3);
        world.drawn();
        for (int winner : world.ranking(2)) {
            world.claim(winner, Proof.NONE);
            assertThat(world.draw().nextAt()).isEqualTo(world.clock.instant());
            world.advanceDraw.advance(world.drawId());
        }

        assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(world.triggers.immediate()).containsExactly(world.drawId(), world.drawId());
    }

    @Test
    void aLateBeaconPutsTheDrawOffAndNobodyHasWonMeanwhile() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        world.beacons.late(true);
        world.drawn();

        assertThat(world.draw().progress()).isInstanceOf(Progress.Sealed.class);
        assertThat(world.draw().attempts()).isEqualTo(1);
        assertThat(world.claim(0, Proof.NONE)).isEqualTo(new ClaimPlace.Outcome.NotWinner());
        world.beacons.late(false);
        world.runToTheEnd();
        assertThat(world.draw().progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(world.clock.instant()).isAfter(CLOSES);
    }

    @Test
    void noPlaceIsFoundInAGiveawayThatDoesNotExist() {
        var world = won();

        assertThat(world.claim(new DrawId("draw_0"), 0, Proof.NONE))
                .isEqualTo(new ClaimPlace.Outcome.NotFound());
    }
}
