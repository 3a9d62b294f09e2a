package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.LifeOfADraw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawEventsTest {

    @Test
    void everyStepThatConcernsPartnersIsToldOnceAndTheOthersAreNot() {
        List<Draw> life =
                List.of(
                        LifeOfADraw.OPEN,
                        LifeOfADraw.CLOSED,
                        LifeOfADraw.SEALED,
                        LifeOfADraw.DRAWN,
                        LifeOfADraw.SETTLED,
                        LifeOfADraw.COMPLETED);
        List<String> told =
                IntStream.range(0, life.size())
                        .mapToObj(i ->
                                LotteryKind.EVENTS.between(
                                        i == 0 ? Optional.empty() : Optional.of(life.get(i - 1)),
                                        life.get(i)))
                        .flatMap(Optional::stream)
                        .map(DomainEvent::type)
                        .toList();

        assertThat(told)
                .containsExactly(
                        "lottery.draw.opened",
                        "lottery.draw.closed",
                        "lottery.draw.sealed",
                        "lottery.draw.completed");
    }

    @Test
    void aWriteThatMovesNothingOnIsNoEvent() {
        assertThat(
                        LotteryKind.EVENTS.between(
                                Optional.of(LifeOfADraw.SEALED),
                                LifeOfADraw.SEALED.putOff(LifeOfADraw.LATER, LifeOfADraw.LATER)))
                .isEmpty();
    }

    @Test
    void theSealIsToldWithTheManifestsHash() {
        DomainEvent event =
                LotteryKind.EVENTS
                        .between(Optional.of(LifeOfADraw.CLOSED), LifeOfADraw.SEALED)
                        .orElseThrow();

        assertThat(event.tenant()).isEqualTo(SampleDraws.TENANT);
        assertThat(event.occurredAt()).isEqualTo(LifeOfADraw.SEALED.updatedAt());
        assertThat(event.data())
                .containsEntry("drawId", LifeOfADraw.OPEN.id().text())
                .containsEntry("lotterySlug", "weekly")
                .containsEntry("status", "SEALED")
                .containsEntry("closeAt", "2026-03-01T20:00:00Z")
                .containsEntry("root", "ab".repeat(32))
                .containsEntry("beaconRound", 77L);
    }

    @Test
    void theEndIsToldWithNumbersAndPrizes() {
        DomainEvent event =
                LotteryKind.EVENTS
                        .between(Optional.of(LifeOfADraw.SETTLED), LifeOfADraw.COMPLETED)
                        .orElseThrow();

        assertThat(event.data())
                .containsEntry(
                        "numbers", Map.of("main", List.of(5, 3, 1, 2, 4), "bonus", List.of(1)))
                .containsEntry("prizePoolCents", 100_000L)
                .hasEntrySatisfying(
                        "tiers",
                        tiers ->
                                assertThat((List<?>) tiers)
                                        .hasSize(4)
                                        .first()
                                        .isEqualTo(
                                                Map.of(
                                                        "name", "Tier 1",
                                                        "winners", 1L,
                                                        "amountCents", 60_000L)));
    }

    @Test
    void aCancellationIsToldWithItsReason() {
        DomainEvent event =
                LotteryKind.EVENTS
                        .between(Optional.of(LifeOfADraw.OPEN), LifeOfADraw.CANCELLED)
                        .orElseThrow();

        assertThat(event.type()).isEqualTo("lottery.draw.cancelled");
        assertThat(event.data()).containsEntry("reason", "rain");
    }
}
