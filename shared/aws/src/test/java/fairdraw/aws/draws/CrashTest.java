package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.StoredItems;
import fairdraw.aws.giveaways.FaultyLifeTest;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Draws that another process finishes after one has died at any request to the store; nothing that
 * is written once is ever written differently.
 */
final class CrashTest {

    /**
     * The distance between the crash points that are tried: 1 for all of them, by default every
     * third.
     */
    private static final int STRIDE = Integer.getInteger("fairdraw.stride", 3);

    private static final long FUNDED = 1_001;

    private final CrashingClient crashing = new CrashingClient(SharedStore.client());

    @AfterEach
    void live() {
        crashing.live();
    }

    @Test
    void aDrawSurvivesACrashAtAnyRequest() {
        int crashes = 0;
        for (int request = 1; lifeWithCrashAt(request); request += STRIDE) {
            crashes++;
        }
        // Close, seal, draw, settle and complete make some fifty requests.
        assertThat(crashes).isGreaterThan(40 / STRIDE);
    }

    @Test
    void aCancellationSurvivesACrashAtAnyRequest() {
        int crashes = 0;
        for (int request = 1; cancellationWithCrashAt(request); request++) {
            crashes++;
        }
        assertThat(crashes).isGreaterThan(5);
    }

    /** Whether there was such a request. */
    private boolean lifeWithCrashAt(int request) {
        try (LotteryWorld world = world()) {
            List<Ticket> tickets = sell(world);
            crashing.dieAt(request, false);
            boolean crashed = dies(world::runToTheEnd);
            crashing.live();
            StoredItems before = StoredItems.of(world).fixed();

            Draw done = world.runToTheEnd();

            assertThat(StoredItems.of(world).fixed().items())
                    .as("after a crash at request %s", request)
                    .containsAllEntriesOf(before.items());
            ListAudit.check(world.audited, done, tickets, Set.of());
            PrizeAudit.check(world.audited, done, tickets);
            assertThat(StoredItems.of(world).count("manifest")).isEqualTo(1);
            assertThat(StoredItems.of(world).count("result")).isEqualTo(1);
            Progress.Settled settled = ((Progress.Completed) done.progress()).settled();
            Ledger.of(world, TENANT)
                    .holds(
                            new Ledger.Posting("funding", FUNDED),
                            new Ledger.Posting("carried", -FUNDED),
                            new Ledger.Posting("rollover", settled.prizes().rolloverCents()));
            return crashed;
        }
    }

    private boolean cancellationWithCrashAt(int request) {
        try (LotteryWorld world = world()) {
            sell(world);
            world.advanceAt(CLOSES);
            crashing.dieAt(request, false);
            boolean crashed = dies(() -> cancel(world));
            crashing.live();

            // The operator, who got no answer, asks again.
            cancel(world);

            assertThat(world.draw().progress()).isInstanceOf(Progress.Cancelled.class);
            assertThat(world.draw().nextAt()).isNull();
            Ledger.of(world, TENANT)
                    .holds(
                            new Ledger.Posting("funding", FUNDED),
                            new Ledger.Posting("carried", -FUNDED),
                            new Ledger.Posting("returned", FUNDED));
            return crashed;
        }
    }

    @Test
    void aCrashedStepIsTakenAgainWhenItsLeaseIsOver() {
        try (LotteryWorld world = world()) {
            sell(world);
            world.clock.set(CLOSES);
            int request = 1;
            do {
                crashing.dieAt(request++, false);
                assertThat(dies(() -> world.advanceDraw.advance(DRAW))).isTrue();
                crashing.live();
            } while (!(world.draw().progress() instanceof Progress.Closed)
                    || CLOSES.equals(world.draw().nextAt()));

            Instant lease = CLOSES.plus(Draws.LEASE);
            assertThat(world.draw().nextAt()).isEqualTo(lease);
            world.sweepAt(lease.minusMillis(1));
            assertThat(world.draw().progress()).isInstanceOf(Progress.Closed.class);
            world.sweepAt(lease);
            assertThat(world.draw().progress()).isInstanceOf(Progress.Sealed.class);
        }
    }

    private LotteryWorld world() {
        crashing.live();
        LotteryWorld world =
                new LotteryWorld(crashing.client(), 8).with(FaultyLifeTest.everybodyWins());
        world.fund(FUNDED);
        return world;
    }

    private static List<Ticket> sell(LotteryWorld world) {
        return IntStream.range(0, 3)
                .mapToObj(player -> world.buy(quickPick("player" + player + "@example.com")))
                .toList();
    }

    private static void cancel(LotteryWorld world) {
        world.cancelDraw.ask(TENANT, DRAW, "flood", new OperatorId("operator"));
        world.advanceDraw.advance(DRAW);
    }

    /** Whether the process died; the one that dies may also be a reader of partitions. */
    private static boolean dies(Runnable process) {
        try {
            process.run();
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        } catch (IllegalStateException reader) {
            assertThat(reader).hasRootCauseInstanceOf(CrashingClient.Crash.class);
            return true;
        }
    }
}
