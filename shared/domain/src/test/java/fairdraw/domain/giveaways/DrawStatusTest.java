package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLAIM;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.giveaways.DrawStatus.Outcome;
import fairdraw.domain.giveaways.EntrantState.Status;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class DrawStatusTest {

    @Test
    void aConsumerIsInUntilTheGiveawayIsDrawn() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        Instant entered = world.clock.instant();

        for (Instant at : List.of(entered, CLOSES.minusMillis(1), CLOSES, CLOSES.plusSeconds(60))) {
            world.advanceAt(at);
            assertThat(world.state(0).status()).as("%s", at).isEqualTo(Status.ENTERED);
            assertThat(world.state(0).enteredAt()).contains(entered);
        }
    }

    @Test
    void aWinHasItsTimeAndTheSameTokenUntilItIsClaimed() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        world.drawn();
        int winner = world.ranking(1).getFirst();
        EntrantState won = world.state(winner);

        assertThat(won.status()).isEqualTo(Status.WON);
        assertThat(won.wonAt()).contains(world.clock.instant());
        assertThat(won.admissionToken())
                .isPresent()
                .isEqualTo(world.state(winner).admissionToken());
        world.claim(winner, Proof.NONE);
        EntrantState claimed = world.state(winner);
        assertThat(claimed.status()).isEqualTo(Status.COMPLETED);
        assertThat(claimed.completedAt()).contains(world.clock.instant());
        assertThat(claimed.admissionToken()).isEmpty();
        assertThat(world.state(world.ranking(2).getLast()).status()).isEqualTo(Status.LOST);
    }

    @Test
    void aWinIsLostWhenItsTimeIsOverWhetherOrNotTheDrawHasNoticed() {
        var world = GiveawayWorld.with(1, 1, true).entered(1);
        Instant drawn = Stage.awarded(world.drawn()).orElseThrow().drawnAt();

        world.clock.set(drawn.plusSeconds(CLAIM).minusMillis(1));
        assertThat(world.state(0).status()).isEqualTo(Status.WON);
        world.clock.set(drawn.plusSeconds(CLAIM));
        assertThat(world.state(0).status()).isEqualTo(Status.LOST);
        assertThat(world.state(0).admissionToken()).isEmpty();
        world.runToTheEnd();
        assertThat(world.state(0).status()).isEqualTo(Status.LOST);
    }

    @Test
    void everybodyIsOutOfACancelledGiveaway() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        world.cancelDraw.ask(TENANT, world.drawId(), "a typing error", new OperatorId("operator"));
        world.advanceDraw.advance(world.drawId());

        assertThat(world.state(0).status()).isEqualTo(Status.DENIED);
        assertThat(world.state(0).denyReason()).contains("DRAW_CLOSED");
    }

    @Test
    void whoNeverEnteredHasNoStateAndAnotherTenantsDrawIsNotFound() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        var status =
                new DrawStatus(
                        world.notices(),
                        world.participations,
                        world.admissions,
                        world.keys,
                        world.clock);

        assertThat(world.status(1)).isEqualTo(new Outcome.NotEntered());
        world.advanceAt(CLOSES);
        assertThat(world.status(1)).isEqualTo(new Outcome.NotEntered());
        assertThat(status.of(consumer(0), new DrawId("draw_0"))).isEqualTo(new Outcome.NotFound());
        assertThat(
                        status.of(
                                consumer(new Tenant(TENANT.organisation(), Mode.LIVE), 0),
                                world.drawId()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void theActiveGiveawaysOfAConsumerAreThoseThatAreNotOverNewestFirst() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        world.drawn();
        DrawId drawn = world.drawId();
        int winner = world.ranking(1).getFirst();
        var form = SampleGiveaways.form(1, OptionalInt.empty(), false);
        DrawId open = openAgain(world, form, winner);
        DrawId cancelled = openAgain(world, form, winner);
        world.cancelDraw.ask(TENANT, cancelled, "a typing error", new OperatorId("operator"));
        world.advanceDraw.advance(cancelled);
        var notEntered = world.planGiveaway.create(TENANT, later(form, world.clock.instant()));
        var active =
                new ActiveDraws(
                        world.giveaways,
                        world.participations,
                        world.admissions,
                        world.keys,
                        world.clock);

        assertThat(active.of(consumer(winner)))
                .extracting(each -> each.draw().id(), each -> each.state().status())
                .containsExactly(tuple(open, Status.ENTERED), tuple(drawn, Status.WON));
        assertThat(active.of(consumer(winner)).getLast().state().admissionToken()).isPresent();
        assertThat(active.of(consumer(9))).isEmpty();
        assertThat(notEntered.id()).isNotIn(open, drawn);
    }

    /** Opens a later giveaway, which the consumer enters, and returns its id. */
    private static DrawId openAgain(GiveawayWorld world, GiveawayForm form, int consumer) {
        world.clock.set(world.clock.instant().plusSeconds(1));
        DrawId id = world.planGiveaway.create(TENANT, later(form, world.clock.instant())).id();
        world.enterDraw().enter(consumer(consumer), id, GiveawayWorld.NO_DEVICE, "");
        return id;
    }

    private static GiveawayForm later(GiveawayForm form, Instant now) {
        return new GiveawayForm(
                form.told(),
                Optional.of(now),
                Optional.of(now.plusSeconds(7_200)),
                now.plusSeconds(7_800),
                form.winnerCount(),
                form.capacity(),
                form.leadSeconds(),
                form.claimSeconds(),
                form.passOn(),
                form.maxEntriesPerDevice(),
                About.NOTHING);
    }
}
