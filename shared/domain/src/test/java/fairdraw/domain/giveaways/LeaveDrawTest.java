package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.LeaveDraw.Outcome;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LeaveDrawTest {

    private static Outcome left(GiveawayWorld world, Optional<Instant> enteredAt) {
        return new Outcome.Stands(
                EntrantState.denied(
                        world.drawId(), new ConsumerId("cons_0"), enteredAt, "DRAW_CLOSED"));
    }

    @Test
    void whoLeavesAnOpenGiveawayIsOutOfItsListAndStaysOut() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        Instant entered = world.clock.instant();

        assertThat(world.leave(0)).isEqualTo(left(world, Optional.empty()));
        assertThat(world.leave(0)).isEqualTo(left(world, Optional.of(entered)));

        assertThat(world.part(0).isActive()).isFalse();
        assertThat(world.part(0).forfeit()).isEmpty();
    }

    @Test
    void whoLeavesBetweenCloseAndDrawForfeitsAndStaysInTheList() {
        var world = GiveawayWorld.with(1, 1, false).entered(2);
        Instant entered = world.clock.instant();
        world.advanceAt(CLOSES);

        assertThat(world.leave(0)).isEqualTo(left(world, Optional.of(entered)));
        assertThat(world.leave(0)).isEqualTo(left(world, Optional.of(entered)));

        assertThat(world.part(0).isActive()).isTrue();
        assertThat(world.part(0).forfeit().orElseThrow().by()).isEqualTo(Mark.State.LEFT);
        world.drawn();
        assertThat(world.state(1).status()).isEqualTo(EntrantState.Status.WON);
    }

    @Test
    void nobodyLeavesAGiveawayThatIsDrawnOrCancelled() {
        var drawn = GiveawayWorld.with(1, 1, false).entered(1);
        drawn.drawn();
        assertThat(drawn.leave(0)).isEqualTo(new Outcome.Closed());

        var cancelled = GiveawayWorld.with(1, 1, false).entered(1);
        cancelled.cancelDraw.ask(
                TENANT, cancelled.drawId(), "a typing error", new OperatorId("operator"));
        cancelled.advanceDraw.advance(cancelled.drawId());
        assertThat(cancelled.leave(0)).isEqualTo(new Outcome.Closed());
    }

    @Test
    void onlySomebodyWhoEnteredCanLeave() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);

        assertThat(world.leave(1)).isEqualTo(new Outcome.NotEntered());
        world.advanceAt(CLOSES);
        assertThat(world.leave(1)).isEqualTo(new Outcome.NotEntered());
        var leaveDraw =
                new LeaveDraw(world.notices(), world.participations, world.keys, world.clock);
        assertThat(leaveDraw.leave(consumer(0), new DrawId("draw_0")))
                .isEqualTo(new Outcome.NotFound());
        assertThat(
                        leaveDraw.leave(
                                consumer(new Tenant(TENANT.organisation(), Mode.LIVE), 0),
                                world.drawId()))
                .isEqualTo(new Outcome.NotFound());
    }
}
