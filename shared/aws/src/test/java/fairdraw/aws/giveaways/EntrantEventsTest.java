package fairdraw.aws.giveaways;

import static fairdraw.aws.giveaways.EntrantWorld.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.places.EntrantEvents;
import fairdraw.domain.giveaways.places.WinEvents;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The events about entrants and their draws, change by change. */
final class EntrantEventsTest {

    @Test
    void enteringIsToldWithTheReceiptAndLeavingWithItsTime() {
        try (var world = EntrantWorld.calm(1).with(1, OptionalInt.empty(), false).entered(1)) {
            Participation entered = part(world);
            world.leave(0);
            Participation left = part(world);

            DomainEvent first = told(world, Optional.empty(), entered).orElseThrow();
            DomainEvent second = told(world, Optional.of(entered), left).orElseThrow();

            assertThat(first.type()).isEqualTo("draw.consumer.entered");
            assertThat(first.data())
                    .containsEntry("drawId", world.drawId())
                    .containsEntry("consumerId", "cons_0")
                    .containsEntry("sequenceId", "seq_1")
                    .doesNotContainKey("entrantNumber");
            assertThat(String.valueOf(first.data().get("receipt"))).contains("signature=");
            assertThat(second.type()).isEqualTo("draw.consumer.left");
            assertThat(told(world, Optional.of(left), left)).isEmpty();
        }
    }

    @Test
    void denyingIsToldOnceWithItsReason() {
        try (var world = EntrantWorld.calm(2).with(1, OptionalInt.empty(), false).entered(1)) {
            Participation entered = part(world);
            world.advanceAt(CLOSES);
            world.deny(0, "FRAUD_DETECTED");
            Participation denied = part(world);

            assertThat(told(world, Optional.of(entered), denied).orElseThrow())
                    .satisfies(event -> {
                        assertThat(event.type()).isEqualTo("draw.consumer.denied");
                        assertThat(event.data()).containsEntry("denyReason", "FRAUD_DETECTED");
                    });
            assertThat(told(world, Optional.of(denied), denied)).isEmpty();
        }
    }

    @Test
    void thoseWhoLostAreToldOnceNobodyCanWinAnyMore() {
        try (var world = EntrantWorld.calm(4).with(1, OptionalInt.empty(), true).entered(4)) {
            world.leave(3);
            world.drawn();
            List<Integer> ranking = world.ranking(3);
            assertThat(lost(world)).isEmpty();

            world.claim(ranking.getFirst(), Optional.empty());
            world.runToTheEnd();

            assertThat(lost(world))
                    .containsExactlyInAnyOrder("cons_" + ranking.get(1), "cons_" + ranking.get(2));
            world.advanceDraw.advance(world.drawId());
            assertThat(lost(world)).hasSize(2);
        }
    }

    @Test
    void wherePlacesAreNotPassedOnThoseWhoLostAreToldWhenTheDrawIsDrawn() {
        try (var world = EntrantWorld.calm(5).with(2, OptionalInt.empty(), false).entered(5)) {
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
    }

    @Test
    void whoHadAPlaceOnceIsNeverToldOfALoss() {
        for (boolean passOn : new boolean[] {false, true}) {
            try (var world = EntrantWorld.calm(3).with(1, OptionalInt.empty(), passOn).entered(3)) {
                world.drawn();
                List<Integer> ranking = world.ranking(3);
                world.runToTheEnd();

                assertThat(lost(world))
                        .as("passed on: %s", passOn)
                        .doesNotContain("cons_" + ranking.getFirst());
            }
        }
    }

    @Test
    void whereNobodyListensNobodyIsToldOfTheirLoss() {
        try (var world = EntrantWorld.calm(3).with(1, OptionalInt.empty(), false).entered(3)) {
            world.bus.deafen();
            world.drawn();
            world.claim(world.ranking(3).getFirst(), Optional.empty());
            world.runToTheEnd();

            assertThat(lost(world)).isEmpty();
            assertThat(world.draw().nextAt()).isNull();
        }
    }

    private static List<Object> lost(EntrantWorld world) {
        return world.bus.events().stream()
                .filter(event -> event.type().equals("draw.consumer.lost"))
                .map(event -> Objects.requireNonNull(event.data().get("consumerId")))
                .toList();
    }

    @Test
    void marksTellNothingUntilAPlaceIsClaimedOrPassedOn() {
        try (var world = EntrantWorld.calm(3).with(1, OptionalInt.empty(), true).entered(2)) {
            world.drawn();
            Mark first = world.marksInOrder().getFirst();
            assertThat(
                            events(world)
                                    .ofMark(
                                            () -> Optional.of(world.draw()),
                                            Optional.empty(),
                                            first))
                    .isEmpty();

            world.deny(world.ranking(1).getFirst(), "FRAUD_DETECTED");
            world.advanceDraw.advance(world.drawId());
            Mark second = world.marksInOrder().getLast();
            world.claim(world.ranking(2).getLast(), Optional.empty());
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
    }

    @Test
    void aDrawIsToldAsItOpensClosesAndCompletes() {
        try (var world = EntrantWorld.calm(4).with(1, OptionalInt.empty(), false)) {
            Draw planned = world.draw();
            world.advanceDraw.advance(world.drawId());
            Draw open = world.draw();
            world.entered(2).leave(0);
            world.advanceAt(CLOSES);
            var told = new GiveawayEvents(world.gates);

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
    }

    private static Participation part(EntrantWorld world) {
        Draw draw = world.draw();
        String person =
                Person.of(world.keys.pepper(1), EntrantWorld.TENANT, EntrantWorld.consumer(0).id())
                        .key();
        return world.participations.find(draw, person).orElseThrow();
    }

    private static EntrantEvents events(EntrantWorld world) {
        return new EntrantEvents(
                world.participations,
                new IssueReceipt(world.lists, world.keys),
                new WinEvents(world.participations, world.admissions));
    }

    private static Optional<DomainEvent> told(
            EntrantWorld world, Optional<Participation> before, Participation after) {
        return events(world)
                .ofPart(() -> Optional.of(world.draw()), before, after, world.clock.instant());
    }
}
