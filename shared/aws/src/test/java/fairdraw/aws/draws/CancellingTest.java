package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.giveaways.FaultyLifeTest;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.sealing.CancelDraw.Outcome;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Cancellations of a draw, which are possible until its result could be known. */
final class CancellingTest {

    private static final long FUNDED = 500;

    private final LotteryWorld world = LotteryWorld.calm(10).with(FaultyLifeTest.everybodyWins());
    private final Ticket ticket = world.buy(quickPick("player@example.com"));

    @AfterEach
    void close() {
        world.close();
    }

    private Instant round() {
        return SignedBeacons.chain().timeOf(LotteryRules.of(world.draw()).beacon().round());
    }

    private Outcome ask() {
        return world.cancelDraw.ask(TENANT, DRAW, "flood", new OperatorId("operator"));
    }

    @Test
    void anOpenDrawIsCalledOffAndTakesNoMoreEntries() {
        world.advanceAt(OPENS.plusSeconds(2));

        assertThat(ask()).isInstanceOf(Outcome.Asked.class);
        assertThat(world.triggers.immediate()).containsExactly(DRAW);
        assertThat(world.enter(quickPick("late@example.com")))
                .isInstanceOf(EnterLottery.Outcome.NoOpenDraw.class);
        world.advanceDraw.advance(DRAW);

        assertThatItIsCalledOff(OPENS.plusSeconds(2));
        assertThat(world.triggers.set()).doesNotContainKeys(DRAW + ".open", DRAW + ".close");
    }

    @Test
    void aScheduledDrawIsCalledOff() {
        assertThat(ask()).isInstanceOf(Outcome.Asked.class);
        world.advanceDraw.advance(DRAW);

        assertThatItIsCalledOff(world.clock.instant());
    }

    @Test
    void aSealedDrawIsCalledOffUntilFiveSecondsBeforeItsRound() {
        world.fund(FUNDED);
        world.advanceAt(CLOSES);
        assertThat(world.pools.total(TENANT, LotteryWorld.SLUG).prizePoolCents()).isZero();
        Instant last = round().minusSeconds(5).minusMillis(1);
        world.clock.set(last);

        assertThat(ask()).isInstanceOf(Outcome.Asked.class);
        assertThat(ask()).isInstanceOf(Outcome.Asked.class);
        world.advanceAt(round());
        world.advanceAt(round().plusSeconds(3600));

        assertThatItIsCalledOff(last);
        assertThat(world.results.find(world.draw())).isEmpty();
        Ledger.of(world, TENANT)
                .holds(
                        new Ledger.Posting("funding", FUNDED),
                        new Ledger.Posting("carried", -FUNDED),
                        new Ledger.Posting("returned", FUNDED));
    }

    @Test
    void fromFiveSecondsBeforeItsRoundOnADrawIsDrawn() {
        world.advanceAt(CLOSES);
        for (Instant late : List.of(round().minusSeconds(5), round(), round().plusSeconds(99))) {
            world.clock.set(late);
            assertThat(ask()).isInstanceOf(Outcome.TooLate.class);
        }

        Draw done = world.runToTheEnd();
        assertThat(ask()).isInstanceOf(Outcome.TooLate.class);
        ListAudit.check(world.audited, done, List.of(ticket), Set.of());
        PrizeAudit.check(world.audited, done, List.of(ticket));
    }

    @Test
    void aDrawWhoseBeaconIsLateIsNotCalledOffForThat() {
        world.advanceAt(CLOSES);
        world.beacons.late(true);
        world.advanceAt(round());

        assertThat(ask()).isInstanceOf(Outcome.TooLate.class);
    }

    @Test
    void theManifestCountsEvenIfTheStateDoesNotSayYetThatItIsThere() {
        Draw open = world.draw();
        world.advanceAt(CLOSES);
        Progress.Sealed sealed = (Progress.Sealed) world.draw().progress();
        // As after a crash between writing the manifest and the state.
        Draw closed = world.draw().to(sealed.closed(), CLOSES, CLOSES);
        assertThat(world.draws.replace(closed)).isTrue();
        world.clock.set(round().minusSeconds(5));

        assertThat(ask()).isInstanceOf(Outcome.TooLate.class);

        world.clock.set(round().minusSeconds(6));
        assertThat(ask()).isInstanceOf(Outcome.Asked.class);
        assertThat(open.progress()).isNotInstanceOf(Progress.Closed.class);
    }

    @Test
    void anotherTenantsDrawIsNotThere() {
        assertThat(
                        world.cancelDraw.ask(
                                new Tenant(new OrganisationId("org_other"), TENANT.mode()),
                                DRAW,
                                "mine",
                                new OperatorId("operator")))
                .isInstanceOf(Outcome.NotFound.class);
    }

    /** The draw is either cancelled or goes on, never both. */
    @RepeatedTest(3)
    void aCancellationThatMeetsAnotherStepIsDoneOrRefused() {
        world.fund(FUNDED);
        world.clock.set(CLOSES);
        List<Boolean> asked =
                AtOnce.call(
                        6,
                        caller -> {
                            if (caller == 3) {
                                return ask() instanceof Outcome.Asked;
                            }
                            world.advanceDraw.advance(DRAW);
                            return false;
                        });
        world.runToTheEnd();

        if (asked.get(3)) {
            assertThatItIsCalledOff(CLOSES);
            assertThat(world.pools.total(TENANT, LotteryWorld.SLUG).prizePoolCents())
                    .isEqualTo(FUNDED);
        } else {
            PrizeAudit.check(world.audited, world.draw(), List.of(ticket));
        }
    }

    private void assertThatItIsCalledOff(Instant at) {
        Draw draw = world.draw();
        assertThat(draw.progress()).isEqualTo(new Progress.Cancelled("flood", at));
        assertThat(draw.nextAt()).isNull();
        assertThat(TicketOutcome.of(ticket.lines(), false, draw).status())
                .isEqualTo(TicketOutcome.Status.CANCELLED);
        assertThat(world.bus.events()).isEmpty();
    }
}
