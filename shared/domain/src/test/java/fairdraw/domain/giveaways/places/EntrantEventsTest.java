package fairdraw.domain.giveaways.places;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Proof;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The events about entrants, change by change. */
final class EntrantEventsTest {

    @Test
    void enteringIsToldWithTheReceiptAndLeavingWithItsTime() {
        var world = GiveawayWorld.with(1, 1, false).entered(1);
        Participation entered = world.part(0);
        world.leave(0);
        Participation left = world.part(0);

        DomainEvent first = told(world, Optional.empty(), entered).orElseThrow();
        DomainEvent second = told(world, Optional.of(entered), left).orElseThrow();

        assertThat(first.type()).isEqualTo("draw.consumer.entered");
        assertThat(first.data())
                .containsEntry("drawId", world.drawId().text())
                .containsEntry("consumerId", "cons_0")
                .containsEntry("sequenceId", "seq_1")
                .doesNotContainKey("entrantNumber");
        assertThat(String.valueOf(first.data().get("receipt"))).contains("signature=");
        assertThat(second.type()).isEqualTo("draw.consumer.left");
        assertThat(told(world, Optional.of(left), left)).isEmpty();
    }

    @Test
    void denyingIsToldOnceWithItsReason() {
        var world = GiveawayWorld.with(2, 1, false).entered(1);
        Participation entered = world.part(0);
        world.advanceAt(CLOSES);
        world.deny(0, "FRAUD_DETECTED");
        Participation denied = world.part(0);

        assertThat(told(world, Optional.of(entered), denied).orElseThrow())
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("draw.consumer.denied");
                    assertThat(event.data()).containsEntry("denyReason", "FRAUD_DETECTED");
                });
        assertThat(told(world, Optional.of(denied), denied)).isEmpty();
    }

    @Test
    void thoseWhoLostAreToldOnceNobodyCanWinAnyMore() {
        var world = GiveawayWorld.with(4, 1, true).entered(4);
        world.leave(3);
        world.drawn();
        List<Integer> ranking = world.ranking(3);
        assertThat(lost(world)).isEmpty();

        world.claim(ranking.getFirst(), Proof.NONE);
        world.runToTheEnd();

        assertThat(lost(world))
                .containsExactlyInAnyOrder("cons_" + ranking.get(1), "cons_" + ranking.get(2));
        world.advanceDraw.advance(world.drawId());
        assertThat(lost(world)).hasSize(2);
    }

    @Test
    void wherePlacesAreNotPassedOnThoseWhoLostAreToldWhenTheDrawIsDrawn() {
        var world = GiveawayWorld.with(5, 2, false).entered(5);
        world.drawn();
        List<Integer> ranking = world.ranking(5);

        assertThat(lost(world))
                .containsExactlyInAnyOrder(
                        "cons_" + ranking.get(2),
                        "cons_" + ranking.get(3),
                        "cons_" + ranking.get(4));
        world.runToTheEnd();
        assertThat(lost(world)).hasSize(3);
    }

    @Test
    void whoHadAPlaceOnceIsNeverToldOfALoss() {
        for (boolean passOn : new boolean[] {false, true}) {
            var world = GiveawayWorld.with(3, 1, passOn).entered(3);
            world.drawn();
            List<Integer> ranking = world.ranking(3);
            world.runToTheEnd();

            assertThat(lost(world))
                    .as("passed on: %s", passOn)
                    .doesNotContain("cons_" + ranking.getFirst());
        }
    }

    @Test
    void whereNobodyListensNobodyIsToldOfTheirLoss() {
        var world = GiveawayWorld.with(3, 1, false).entered(3);
        world.bus.deafen();
        world.drawn();
        world.claim(world.ranking(3).getFirst(), Proof.NONE);
        world.runToTheEnd();

        assertThat(lost(world)).isEmpty();
        assertThat(world.draw().nextAt()).isNull();
    }

    private static List<Object> lost(GiveawayWorld world) {
        return world.bus.events().stream()
                .filter(event -> event.type().equals("draw.consumer.lost"))
                .map(event -> Objects.requireNonNull(event.data().get("consumerId")))
                .toList();
    }

    @Test
    void marksTellNothingUntilAPlaceIsClaimedOrPassedOn() {
        var world = GiveawayWorld.with(3, 1, true).entered(2);
        world.drawn();
        Mark first = world.marksInOrder().getFirst();
        assertThat(events(world).ofMark(() -> Optional.of(world.draw()), Optional.empty(), first))
                .isEmpty();

        world.deny(world.ranking(1).getFirst(), "FRAUD_DETECTED");
        world.advanceDraw.advance(world.drawId());
        Mark second = world.marksInOrder().getLast();
        world.claim(world.ranking(2).getLast(), Proof.NONE);
        Mark claimed = world.marksInOrder().getLast();

        assertThat(
                        events(world)
                                .ofMark(
                                        () -> Optional.of(world.draw()),
                                        Optional.of(second),
                                        claimed))
                .map(DomainEvent::type)
                .contains("draw.consumer.completed");
        assertThat(second.wonAt()).isPresent();
    }

    private static EntrantEvents events(GiveawayWorld world) {
        return new EntrantEvents(
                world.participations,
                SampleReceipts.of(world.lists, world.keys),
                new WinEvents(world.participations, world.admissions));
    }

    private static Optional<DomainEvent> told(
            GiveawayWorld world, Optional<Participation> before, Participation after) {
        return events(world)
                .ofPart(() -> Optional.of(world.draw()), before, after, world.clock.instant());
    }
}
