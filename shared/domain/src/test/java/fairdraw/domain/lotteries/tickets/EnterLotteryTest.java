package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.lotteries.tickets.OpenLottery.DRAW;
import static fairdraw.domain.lotteries.tickets.OpenLottery.entered;
import static fairdraw.domain.lotteries.tickets.SampleRequests.buyer;
import static fairdraw.domain.lotteries.tickets.SampleRequests.in;
import static fairdraw.domain.lotteries.tickets.SampleRequests.keyed;
import static fairdraw.domain.lotteries.tickets.SampleRequests.purchase;
import static fairdraw.domain.lotteries.tickets.SampleRequests.request;
import static fairdraw.domain.lotteries.tickets.SampleRequests.salted;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.EnterLottery.Request;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.fairness.prizes.NumberLine;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EnterLotteryTest {

    private static final Line LINE = new Line(List.of(20, 1, 13, 5, 9), List.of(2));

    private final OpenLottery open = new OpenLottery();
    private final EnterLottery enter = open.enterLottery();

    @Test
    void aTicketHasTheLinesInOrderAndTheMillisecondOfTheCall() {
        Ticket ticket = entered(enter.enter(request("ada", Optional.of(List.of(LINE)))));

        assertThat(ticket.lines())
                .containsExactly(NumberLine.canonical(List.of(1, 5, 9, 13, 20), List.of(2)));
        assertThat(ticket.createdAt()).isEqualTo(OPENS.plusSeconds(60));
        assertThat(ticket.drawId()).isEqualTo(DRAW.id());
        assertThat(ticket.lotteryId()).isEqualTo(LotteryOccasion.of(DRAW).id());
        assertThat(ticket.ref().text()).matches("LX-2026-0301-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(ticket.voided()).isEmpty();
        assertThat(open.tickets.find(TENANT, ticket.ref())).contains(ticket);
    }

    @Test
    void aRequestWithoutLinesIsAQuickPickOfOneLine() {
        Ticket ticket = entered(enter.enter(request("ada", Optional.empty())));

        assertThat(ticket.lines()).hasSize(1);
        assertThat(LotteryRules.of(DRAW).allows(ticket.lines())).isTrue();
    }

    @Test
    void ticketsOfOnePersonShareThePersonAndNothingElse() {
        Ticket one = entered(enter.enter(request("ada", Optional.empty())));
        Ticket two = entered(enter.enter(request("Ada", Optional.empty())));

        assertThat(two.person()).isEqualTo(one.person());
        Set<Object> parts =
                new HashSet<>(
                        List.of(
                                one.id(),
                                two.id(),
                                one.ref(),
                                two.ref(),
                                one.number(),
                                two.number(),
                                one.nonce(),
                                two.nonce()));
        assertThat(parts).hasSize(8);
        assertThat(entered(enter.enter(request("bob", Optional.empty()))).person())
                .isNotEqualTo(one.person());
    }

    @Test
    void aTicketKeepsItsEntrantsSaltForItsReceipt() {
        Ticket ticket = entered(enter.enter(salted("ada", "rosebud")));

        assertThat(open.tickets.find(TENANT, ticket.ref())).contains(ticket);
        assertThat(ticket.slip())
                .isEqualTo(
                        new Slip(
                                ticket.number(),
                                "ada@example.com",
                                ticket.nonce(),
                                "rosebud",
                                new Content.TicketLines(ticket.lines(), false)));
    }

    @Test
    void aLotteryOfAnotherTenantIsNotFound() {
        assertThat(enter.enter(in(TENANT, new LotterySlug("none"))))
                .isEqualTo(new Outcome.LotteryNotFound());
        assertThat(
                        enter.enter(
                                in(
                                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                        new LotterySlug("mega"))))
                .isEqualTo(new Outcome.LotteryNotFound());
    }

    @Test
    void aLotteryThatHasEndedIsNotActive() {
        Lottery mega = open.lotteries.find(TENANT, new LotterySlug("mega")).orElseThrow();
        open.lotteries.replace(SampleLottery.ended(mega));
        open.now = SampleLottery.NOON;

        assertThat(enter.enter(request("ada", Optional.empty())))
                .isEqualTo(new Outcome.LotteryNotActive());
    }

    @Test
    void withoutAnOpenDrawThereIsNoTicket() {
        open.now = OPENS.minusMillis(1);
        assertThat(enter.enter(request("ada", Optional.empty())))
                .isEqualTo(new Outcome.NoOpenDraw());
        open.now = CLOSES;
        assertThat(enter.enter(request("ada", Optional.empty())))
                .isEqualTo(new Outcome.NoOpenDraw());
    }

    @Test
    void linesThatCannotBePlayedAreRefused() {
        for (List<Line> lines :
                List.of(
                        List.<Line>of(),
                        List.of(new Line(List.of(1, 5, 9, 13), List.of(2))),
                        List.of(new Line(List.of(1, 5, 9, 13, 13), List.of(2))),
                        List.of(new Line(List.of(1, 5, 9, 13, 21), List.of(2))),
                        List.of(new Line(List.of(1, 5, 9, 13, 0), List.of(2))),
                        List.of(new Line(List.of(1, 5, 9, 13, 20), List.of())),
                        List.of(new Line(List.of(1, 5, 9, 13, 20), List.of(6))),
                        List.of(LINE, new Line(List.of(1, 1, 9, 13, 20), List.of(2))),
                        Collections.nCopies(SampleDraws.LINES + 1, LINE))) {
            assertThat(enter.enter(request("ada", Optional.of(lines))))
                    .as(lines.toString())
                    .isEqualTo(new Outcome.InvalidLines());
        }
    }

    @Test
    void aPersonGetsAsManyTicketsAsTheRulesAllow() {
        for (int i = 0; i < SampleDraws.CAP; i++) {
            entered(enter.enter(request("ada", Optional.empty())));
        }

        assertThat(enter.enter(request("ada", Optional.empty())))
                .isEqualTo(new Outcome.MaxTicketsExceeded());
    }

    @Test
    void aDrawTakesAsManyTicketsAsTheDeploymentCanDrawAtWhateverGate() {
        open.tickets.hold(5);
        for (int i = 0; i < 4; i++) {
            entered(enter.enter(request("person" + i, Optional.empty())));
        }
        Ticket last = entered(enter.enter(keyed("ada", "a1")));

        assertThat(enter.enter(request("bob", Optional.empty()))).isEqualTo(new Outcome.DrawFull());
        assertThat(enter.enter(request("eve", Optional.empty()))).isEqualTo(new Outcome.DrawFull());
        assertThat(enter.enter(keyed("ada", "a1"))).isEqualTo(new Outcome.Entered(last));
        assertThat(open.tickets.in(DRAW)).hasSize(5);
    }

    @Test
    void aTicketWithTooManyLinesForWhatIsLeftIsRefusedAndAShorterOneIsNot() {
        open.tickets.hold(4);
        List<Line> five = Collections.nCopies(SampleDraws.LINES, LINE);
        entered(enter.enter(request("ada", Optional.of(five))));
        entered(enter.enter(request("bob", Optional.of(five))));

        assertThat(enter.enter(request("eve", Optional.of(five))))
                .isEqualTo(new Outcome.DrawFull());
        open.now = open.now.plusSeconds(2);
        entered(enter.enter(request("eve", Optional.of(List.of(LINE)))));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTimeWhateverWouldBeSaidNow() {
        Ticket ticket = entered(enter.enter(keyed("ada", "a1")));
        entered(enter.enter(request("ada", Optional.empty())));
        assertThat(enter.enter(keyed("ada", "a1"))).isEqualTo(new Outcome.Entered(ticket));

        open.now = CLOSES;
        assertThat(enter.enter(keyed("ada", "a1"))).isEqualTo(new Outcome.Entered(ticket));
        assertThat(enter.enter(keyed("ada", "b2"))).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void aKeyIsForOneRequest() {
        entered(enter.enter(keyed("ada", "a1")));

        assertThat(enter.enter(keyed("bob", "b2"))).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Request unplayable =
                new Request(
                        TENANT,
                        new LotterySlug("mega"),
                        buyer("ada"),
                        Optional.of(List.of()),
                        "",
                        Optional.of(new RequestKey("key", "a1")),
                        Optional.empty());
        assertThat(enter.enter(unplayable)).isEqualTo(new Outcome.InvalidLines());

        entered(enter.enter(keyed("ada", "b2")));
    }

    @Test
    void anItemOfACartIsComparedWithThePriceAndBoughtOnce() {
        Ticket bought = entered(enter.enter(purchase(DRAW, "ada")));

        assertThat(bought.purchase().flatMap(Purchase::warning))
                .contains(Purchase.PriceWarning.BELOW_PRICE);
        assertThat(enter.enter(purchase(DRAW, "bob"))).isEqualTo(new Outcome.KeyReused());
    }
}
