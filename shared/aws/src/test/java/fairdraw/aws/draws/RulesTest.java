package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.LEAD;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.aws.lotteries.PlannedDraws;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws.Edit;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of a draw, which can change until the first entry and then never. */
final class RulesTest {

    private final LotteryWorld world = LotteryWorld.calm(4).with(SampleLottery.terms(200));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOpenDrawWhoseRulesChangeStaysOpenUntilItsNewTime() {
        world.advanceAt(OPENS);
        assertThat(world.draw().progress()).isEqualTo(new Progress.Open());
        Draw before = world.draw();
        Instant later = CLOSES.plus(Duration.ofHours(1));

        assertThat(world.draws.amend(before, before.under(at(OPENS, later), OPENS)))
                .isEqualTo(Edit.DONE);
        world.sweepAt(CLOSES);

        assertThat(world.draw().progress()).isEqualTo(new Progress.Open());
        world.buy(quickPick("player@example.com"));
        world.sweepAt(later);
        assertThat(world.draw().progress()).isInstanceOf(Progress.Sealed.class);
    }

    @Test
    void aScheduledDrawOpensAtItsNewTime() {
        Draw before = world.draw();
        Instant later = OPENS.plus(Duration.ofHours(1));

        assertThat(world.draws.amend(before, before.under(at(later, CLOSES), OPENS)))
                .isEqualTo(Edit.DONE);

        world.sweepAt(later.minusMillis(1));
        assertThat(world.draw().progress()).isEqualTo(new Progress.Scheduled());
        assertThat(world.enter(quickPick("player@example.com")))
                .isInstanceOf(Outcome.NoOpenDraw.class);
        world.sweepAt(later);
        assertThat(world.draw().progress()).isEqualTo(new Progress.Open());
        world.buy(quickPick("player@example.com"));
    }

    @Test
    void afterTheFirstEntryNothingOfTheRulesChanges() {
        Ticket ticket = world.buy(quickPick("player@example.com"));
        Draw before = world.draw();

        for (Draw edited :
                List.of(
                        before.under(at(OPENS, CLOSES.plusSeconds(1)), OPENS),
                        before.under(at(OPENS.minusSeconds(1), CLOSES), OPENS),
                        before.under(
                                PlannedDraws.rules(
                                        TENANT,
                                        DRAW,
                                        SampleLottery.terms(1),
                                        before.rules().times()),
                                OPENS))) {
            assertThat(world.draws.amend(before, edited)).isEqualTo(Edit.ENTERED);
            assertThat(world.draw()).isEqualTo(before);
        }

        Draw done = world.runToTheEnd();
        assertThat(done.rules()).isEqualTo(before.rules());
        ListAudit.check(world.audited, done, List.of(ticket), Set.of());
    }

    @Test
    void aVoidTicketKeepsTheRulesFixedToo() {
        Ticket ticket = world.buy(quickPick("player@example.com"));
        world.tickets.makeVoid(world.draw(), ticket, "refund", world.clock.instant());
        Draw before = world.draw();

        assertThat(world.draws.amend(before, before.under(at(OPENS, CLOSES.plusSeconds(1)), OPENS)))
                .isEqualTo(Edit.ENTERED);
    }

    @Test
    void anEnvironmentThatRemembersOldRulesEntersUnderTheNewOnes() {
        EnterLottery warm = world.enterLottery();
        assertThat(warm.enter(line(1, 1, 1, 1, 1))).isInstanceOf(Outcome.InvalidLines.class);
        Draw before = world.draw();
        LotteryRules narrower = PlannedDraws.rules(TENANT, DRAW, upToTen(), before.rules().times());
        assertThat(world.draws.amend(before, before.under(narrower, OPENS))).isEqualTo(Edit.DONE);

        // The line was playable, and this environment has not yet noticed that it no longer is.
        assertThat(warm.enter(line(1, 2, 3, 4, 70))).isInstanceOf(Outcome.InvalidLines.class);
        Ticket ticket = LotteryWorld.ticket(warm.enter(line(1, 2, 3, 4, 10))).orElseThrow();

        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, List.of(ticket), Set.of());
        PrizeAudit.check(world.audited, done, List.of(ticket));
        assertThat(world.lists.manifest(done).orElseThrow().rules())
                .isEqualTo(narrower.hash(done.registered().orElseThrow().registration()));
    }

    @Test
    void theRoundOfADrawIsThatOfItsRulesUnderAnyLaterClock() {
        world.advanceAt(CLOSES.plusSeconds(LEAD / 2));

        Progress.Sealed sealed = (Progress.Sealed) world.draw().progress();
        assertThat(sealed.randomness().round())
                .isEqualTo(LotteryRules.of(world.draw()).beacon().round());
        assertThat(SignedBeacons.chain().timeOf(sealed.randomness().round()))
                .isAfterOrEqualTo(CLOSES.plusSeconds(LEAD));
    }

    private static LotteryRules at(Instant opens, Instant closes) {
        return PlannedDraws.rules(
                TENANT,
                DRAW,
                SampleLottery.terms(200),
                new DrawTimes(opens, closes, closes.plusSeconds(LEAD)));
    }

    private static Terms upToTen() {
        Terms terms = SampleLottery.terms(200);
        return new Terms(
                new NumbersConfig(new NumberPool(5, 1, 10), terms.numbers().bonus()),
                terms.ticketPriceUsdCents(),
                terms.currency(),
                terms.maxTicketsPerUser(),
                terms.maxLinesPerTicket(),
                terms.poolPermille(),
                terms.tiers());
    }

    private static EnterLottery.Request line(Integer... main) {
        return LotteryWorld.lines(
                "player@example.com", new EnterLottery.Line(List.of(main), List.of(1)));
    }
}
