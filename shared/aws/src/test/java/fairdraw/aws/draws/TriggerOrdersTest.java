package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.LEAD;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.StoredItems;
import fairdraw.aws.giveaways.FaultyLifeTest;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import fairdraw.fairness.Manifest;
import fairdraw.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Triggers in any order and number, after which a draw ends the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TriggerOrdersTest {

    private static final int THREADS = 8;
    private static final Instant DRAWN_AT = drawnAt();

    private StoredItems onTime = new StoredItems(new TreeMap<>());

    private static Instant drawnAt() {
        return SignedBeacons.chain()
                .timeOf(SignedBeacons.chain().roundAtOrAfter(CLOSES.plusSeconds(LEAD)));
    }

    @BeforeAll
    void liveOnTime() {
        onTime =
                life(world -> {
                    world.advanceAt(OPENS);
                    world.advanceAt(CLOSES);
                    world.advanceAt(DRAWN_AT);
                });
    }

    @Test
    void earlyTriggersDoNothing() {
        assertThat(
                        life(world -> {
                            world.advanceAt(OPENS);
                            world.advanceAt(CLOSES.minusMillis(1));
                            assertThat(world.draw().progress()).isEqualTo(new Progress.Open());
                            world.advanceAt(CLOSES);
                            world.advanceAt(DRAWN_AT.minusMillis(1));
                            assertThat(world.draw().progress()).isInstanceOf(Progress.Sealed.class);
                            assertThat(world.beacons.asked()).isZero();
                            world.advanceAt(DRAWN_AT);
                        }))
                .isEqualTo(onTime);
    }

    @Test
    void repeatedTriggersDoNothing() {
        assertThat(
                        life(world -> {
                            world.advanceAt(CLOSES);
                            world.advanceAt(CLOSES);
                            world.advanceAt(DRAWN_AT);
                            world.advanceAt(DRAWN_AT);
                            world.advanceAt(DRAWN_AT.plus(Duration.ofDays(1)));
                        }))
                .isEqualTo(onTime);
    }

    @Test
    void triggersAtTheSameTimeAreAsOne() {
        assertThat(
                        life(world -> {
                            for (Instant due : List.of(CLOSES, DRAWN_AT)) {
                                world.clock.set(due);
                                AtOnce.call(
                                        THREADS,
                                        caller -> {
                                            world.advanceDraw.advance(DRAW);
                                            return caller;
                                        });
                                // The holder of a lease may have lost the draw to another process.
                                world.advanceDraw.advance(DRAW);
                            }
                        }))
                .isEqualTo(onTime);
    }

    @Test
    void theSweepDoesWhatNoTriggerDid() {
        assertThat(
                        life(world -> {
                            world.sweepAt(CLOSES);
                            world.sweepAt(DRAWN_AT);
                        }))
                .isEqualTo(onTime);
    }

    @Test
    void aDrawThatNothingAdvancedForADayIsDrawnByTheRoundOfItsRules() {
        try (LotteryWorld world = world()) {
            List<Ticket> tickets = sell(world);
            world.sweepAt(CLOSES.plus(Duration.ofDays(1)));

            Manifest manifest = world.lists.manifest(world.draw()).orElseThrow();
            assertThat(manifest.randomness().round())
                    .isEqualTo(LotteryRules.of(world.draw()).beacon().round());
            finish(world, tickets);
        }
    }

    @Test
    void aDrawClosedEarlySaysSoAndIsDrawnItsLeadLater() {
        try (LotteryWorld world = world()) {
            List<Ticket> tickets = sell(world);
            Instant early = OPENS.plusSeconds(100);
            world.clock.set(early);
            world.closeEarly.close(TENANT, DRAW);
            assertThat(world.triggers.immediate()).containsExactly(DRAW);
            world.advanceDraw.advance(DRAW);

            Manifest manifest = world.lists.manifest(world.draw()).orElseThrow();
            assertThat(manifest.advanced()).isTrue();
            assertThat(manifest.randomness().round())
                    .isEqualTo(SignedBeacons.chain().roundAtOrAfter(early.plusSeconds(LEAD)));
            finish(world, tickets);
        }
    }

    private static void finish(LotteryWorld world, List<Ticket> tickets) {
        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, tickets, Set.of());
        PrizeAudit.check(world.audited, done, tickets);
    }

    private static LotteryWorld world() {
        return LotteryWorld.calm(7).with(FaultyLifeTest.everybodyWins());
    }

    private static List<Ticket> sell(LotteryWorld world) {
        return IntStream.range(0, 4)
                .mapToObj(player -> world.buy(quickPick("player" + player + "@example.com")))
                .toList();
    }

    private static StoredItems life(Consumer<LotteryWorld> triggers) {
        try (LotteryWorld world = world()) {
            List<Ticket> tickets = sell(world);
            triggers.accept(world);
            Draw done = world.draw();
            assertThat(done.nextAt()).isNull();
            ListAudit.check(world.audited, done, tickets, Set.of());
            PrizeAudit.check(world.audited, done, tickets);
            return StoredItems.of(world);
        }
    }
}
