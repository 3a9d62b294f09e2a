package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.events.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The events about giveaways, change by change. */
final class GiveawayEventsTest {

    @Test
    void aDrawIsToldAsItOpensClosesAndCompletes() {
        var world = GiveawayWorld.with(4, 1, false);
        Draw planned = world.draw();
        world.advanceDraw.advance(world.drawId());
        Draw open = world.draw();
        world.entered(2).leave(0);
        world.advanceAt(CLOSES);
        var told = new GiveawayEvents(world.draws.gates);

        assertThat(told.between(Optional.empty(), planned)).isEmpty();
        assertThat(told.between(Optional.of(planned), open))
                .map(DomainEvent::type)
                .contains("distribution.opened");
        world.drawn();
        Draw drawn = world.draw();
        assertThat(told.between(Optional.of(drawn), world.runToTheEnd())).isEmpty();
        assertThat(told.between(Optional.of(open), drawn).orElseThrow())
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("draw.completed");
                    assertThat(event.data())
                            .containsEntry("totalEntrants", 1L)
                            .containsEntry("winnersSelected", 1L);
                });
    }

    @Test
    void anOpeningIsToldWithItsTimeAndACloseWithThoseWhoAreIn() {
        var world = GiveawayWorld.with(4, 1, false);
        var told = new GiveawayEvents(world.draws.gates);
        Draw planned = world.draw();
        world.advanceDraw.advance(world.drawId());
        Draw open = world.draw();
        world.entered(3).leave(0);
        world.clock.set(CLOSES);
        world.draws.gates.shut(open);
        Draw closed = SampleGiveaways.closed(open);

        assertThat(told.between(Optional.of(planned), open).orElseThrow().data())
                .containsEntry("distributionId", world.drawId().text())
                .containsEntry("distributionType", "draw")
                .containsEntry("sequenceId", "seq_1")
                .containsEntry("openedAt", "2026-03-01T08:00:00Z");
        DomainEvent event = told.between(Optional.of(open), closed).orElseThrow();
        assertThat(event.type()).isEqualTo("distribution.closed");
        assertThat(event.data())
                .containsEntry("closedAt", "2026-03-01T20:00:00Z")
                .containsEntry("totalParticipants", 2L);
    }

    @Test
    void anEditIsToldWithTheMembersThatChanged() {
        var world = GiveawayWorld.with(4, 1, false);
        world.clock.set(OPENS.minusSeconds(60));
        Draw before = world.draw();
        world.planGiveaway.change(
                TENANT, world.drawId(), _ -> SampleGiveaways.form(2, OptionalInt.of(9), true));
        Draw after = world.draw();
        var told = new GiveawayEvents(world.draws.gates);

        DomainEvent event = told.between(Optional.of(before), after).orElseThrow();

        assertThat(event.type()).isEqualTo("distribution.updated");
        assertThat(event.data())
                .containsEntry(
                        "changedFields",
                        List.of("winnerCount", "maxEntries", "continueSelectingUntilCompleted"));
        assertThat(told.between(Optional.of(after), after)).isEmpty();
    }
}
