package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.lotteries.tickets.OpenLottery.DRAW;
import static fairdraw.domain.lotteries.tickets.OpenLottery.entered;
import static fairdraw.domain.lotteries.tickets.SampleRequests.request;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entries that meet others at the store, or a draw that opens or closes meanwhile. */
final class EnterContendedLotteryTest {

    private final OpenLottery open = new OpenLottery();
    private final EnterLottery enter = open.enterLottery();

    @Test
    void aDrawThatClosesMeanwhileGivesWayToTheNext() {
        Draw next =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        new LotterySlug("mega"),
                        CLOSES.plus(Duration.ofDays(1)));
        open.draws.create(next);
        open.draws.gates.shut(DRAW);

        assertThat(entered(enter.enter(request("ada", Optional.empty()))).drawId())
                .isEqualTo(next.id());
    }

    @Test
    void aDrawThatOpensAfterTheBoardWasReadIsFound() {
        open.now = CLOSES.minusSeconds(1);
        entered(enter.enter(request("ada", Optional.empty())));
        Draw next =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        new LotterySlug("mega"),
                        CLOSES.plus(Duration.ofDays(1)));
        open.draws.create(next);
        open.now = CLOSES;

        assertThat(entered(enter.enter(request("ada", Optional.empty()))).drawId())
                .isEqualTo(next.id());
    }

    @Test
    void aTakenNameIsReplacedByAnother() {
        Ticket first = entered(open.on(open.tickets).enter(request("ada", Optional.empty())));
        Ticket second = entered(open.on(open.tickets).enter(request("bob", Optional.empty())));

        assertThat(second.ref()).isNotEqualTo(first.ref());
    }

    @Test
    void aContendedGateIsLeftForAnotherAfterAPause() {
        Ticket ticket =
                entered(
                        open.on(new Refusing(open.tickets, 3, new Bought.Contended()))
                                .enter(request("ada", Optional.empty())));

        assertThat(open.pauses).containsExactly(1, 2, 3);
        assertThat(open.tickets.find(TENANT, ticket.ref())).contains(ticket);
    }

    @Test
    void rulesThatChangedAreReadAgain() {
        entered(
                open.on(new Refusing(open.tickets, 2, new Bought.RulesChanged()))
                        .enter(request("ada", Optional.empty())));
    }

    @Test
    void aLotteryThatIsContendedWithoutEndIsBusy() {
        for (Bought refusal :
                List.of(
                        new Bought.Contended(),
                        new Bought.RulesChanged(),
                        new Bought.NameTaken())) {
            assertThat(
                            open.on(new Refusing(open.tickets, Integer.MAX_VALUE, refusal))
                                    .enter(request("ada", Optional.empty())))
                    .isEqualTo(new Outcome.Busy());
        }
    }
}
