package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.settlement.SettlementEvents;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests to receivers about a cart's settled tickets, in their published format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SettlementFormTest {

    private static final String DRAW = "01957b1c-0000-8000-9000-000000000001";
    private static final String LOTTERY = "01957b1c-0000-7000-8000-00000000f00d";
    private static final String TICKET = "01957b1c-0000-7000-8000-000000000001";
    private static final Instant DONE = Instant.parse("2026-03-01T20:00:12.345Z");

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @Test
    void aWinningTicketIsToldAsThePageSays() {
        String secret = bench.hooks().create(bench.receiver(), "carts").text("secret");
        DomainEvent event =
                settled(
                        "USD",
                        NumberLine.canonical(List.of(1, 2, 3, 4, 20), List.of(1)),
                        NumberLine.canonical(List.of(6, 7, 8, 9, 10), List.of(5)),
                        NumberLine.canonical(List.of(3, 4, 5, 19, 20), List.of(2)));

        bench.hooks()
                .tell(event, bench.hooks().event("lottery.entry.created", "of another surface"));

        Receiver.Received request = bench.receiver().only();
        assertThat(request.body())
                .isEqualTo(
                        """
                        {"ticket_id":"01957b1c-0000-7000-8000-000000000001",\
                        "lottery_id":"01957b1c-0000-7000-8000-00000000f00d",\
                        "lottery_name":"Mega Millions Weekly","lottery_type":"Lottery",\
                        "draw_id":"01957b1c-0000-8000-9000-000000000001",\
                        "draw_date":"2026-03-01T20:00:10Z","currency":"USD",\
                        "exchange_rate":0.92,"origin":"shop.example.com",\
                        "timestamp":"2026-03-01T20:00:12.345Z","user_id":"abc1234",\
                        "amount":55.00,"type":"Settlement","draw_numbers":[5,3,1,2,4],\
                        "draw_special_numbers":[1],"lines":[\
                        {"line_id":1,"matched_numbers":[1,2,3,4],\
                        "matched_special_numbers":[1],"is_winning_line":true},\
                        {"line_id":2,"matched_numbers":[],\
                        "matched_special_numbers":[],"is_winning_line":false},\
                        {"line_id":3,"matched_numbers":[3,4,5],\
                        "matched_special_numbers":[],"is_winning_line":true}],\
                        "meta":{"cart_id":"c-1","item":2,"item_id":"7","ticket_ref":"LX-2026-0301-00000001"}}\
                        """);
        assertThat(request.header("webhook-id")).isEqualTo(event.id().text());
        assertThat(request.header("webhook-signature"))
                .isEqualTo(OwnHmac.standard(secret, request));
    }

    @Test
    void aLostTicketOfAnotherCurrencyHasNoRateAndPaysNothing() {
        bench.hooks().create(bench.receiver(), "carts");

        bench.hooks()
                .tell(settled("EUR", NumberLine.canonical(List.of(6, 7, 8, 9, 10), List.of(1))));

        assertThat(bench.receiver().only().body())
                .contains("\"currency\":\"USD\",\"exchange_rate\":null,")
                .contains("\"amount\":0.00,")
                .contains("\"matched_special_numbers\":[1],\"is_winning_line\":false}]");
    }

    @Test
    void whatThePageDoesNotHaveComesAsStandardWebhooksHaveIt() {
        String secret = bench.hooks().create(bench.receiver(), "carts").text("secret");
        DomainEvent event = bench.hooks().event("cart.recorded", "one");

        bench.hooks().tell(event);

        Receiver.Received request = bench.receiver().only();
        assertThat(request.body())
                .isEqualTo(
                        "{\"type\":\"cart.recorded\",\"timestamp\":\""
                                + event.occurredAt()
                                + "\",\"data\":{\"name\":\"Zoë\",\"subject\":\"one\"}}");
        assertThat(request.header("webhook-signature"))
                .isEqualTo(OwnHmac.standard(secret, request));
    }

    @Test
    void theStandardFormatTellsTheSameInItsData() {
        bench.hooks().create(bench.receiver(), "standard");

        bench.hooks()
                .tell(settled("USD", NumberLine.canonical(List.of(1, 2, 3, 4, 20), List.of(1))));

        assertThat(bench.receiver().only().body())
                .startsWith(
                        "{\"type\":\"cart.ticket.settled\","
                                + "\"timestamp\":\"2026-03-01T20:00:12.345Z\",\"data\":{")
                .contains("\"amount\":\"50.00\"")
                .contains("\"winTier\":\"Tier 3\"");
    }

    @Test
    void aReceiverThatFailsIsTriedAgainForTwoDays() {
        bench.hooks().create(bench.receiver(), "carts");
        bench.receiver().answering(500);

        bench.hooks()
                .tell(settled("USD", NumberLine.canonical(List.of(1, 2, 3, 4, 20), List.of(1))));
        for (String wait :
                List.of("PT5S", "PT30S", "PT5M", "PT30M", "PT2H", "PT6H", "PT12H", "PT24H")) {
            int before = bench.receiver().received().size();
            bench.hooks().pass(Duration.parse(wait).minusSeconds(2));
            assertThat(bench.receiver().received()).hasSize(before);
            bench.hooks().pass(Duration.ofSeconds(2));
            assertThat(bench.receiver().received()).hasSize(before + 1);
        }
        bench.hooks().pass(Duration.ofDays(2));

        assertThat(bench.receiver().received()).hasSize(9);
        assertThat(bench.receiver().received().stream().map(Receiver.Received::body).distinct())
                .hasSize(1);
    }

    /** Returns the event of a cart paid in this currency, in a draw of 1 to 5 and bonus 1. */
    private DomainEvent settled(String currency, NumberLine... lines) {
        Draw open =
                SampleDraws.tiered(
                        bench.hooks().tenant(), new DrawId(DRAW), new LotterySlug("weekly"));
        Draw draw = open.to(completed(open), null, DONE);
        Lottery lottery =
                Lottery.create(
                        bench.hooks().tenant(),
                        new LotteryId(LOTTERY),
                        new LotterySlug("weekly"),
                        SampleLottery.form(Optional.empty()),
                        DONE);
        var purchase =
                new Purchase(
                        new CartId("c-1"),
                        new ItemName("7", 0),
                        2,
                        new Asked("b1", "11"),
                        "ab".repeat(32),
                        "shop.example.com",
                        currency,
                        new BigDecimal("0.92"),
                        new BigDecimal("6.00"),
                        Optional.empty());
        var ticket =
                new Ticket(
                        new TicketId(TICKET),
                        new TicketRef("LX-2026-0301-00000001"),
                        new Ticket.Game(
                                bench.hooks().tenant(),
                                new DrawId(DRAW),
                                new LotteryId(LOTTERY),
                                new LotterySlug("weekly")),
                        new Ticket.Sale(
                                new Buyer(Optional.empty(), Optional.of("abc1234")),
                                List.of(lines),
                                SampleDraws.OPENS,
                                Optional.of(purchase)),
                        new Ticket.InDraw("0123456789abcdef".repeat(2), 1, "00".repeat(32), "", 0),
                        Optional.empty());
        return SettlementEvents.settled(draw, lottery, ticket, purchase);
    }

    private static Progress.Completed completed(Draw draw) {
        var sealed =
                new Progress.Sealed(
                        new Progress.Closed(SampleDraws.CLOSES, 0, false),
                        "ab".repeat(32),
                        new Randomness.Round(
                                LotteryRules.of(draw).beacon().chain().chainHash(), 1_000),
                        1);
        var prizes =
                new PrizeTable(
                        List.of(
                                new TierPrize("Tier 1", 0, 0),
                                new TierPrize("Tier 2", 0, 0),
                                new TierPrize("Tier 3", 1, 5_000),
                                new TierPrize("Tier 4", 1, 500)),
                        0,
                        0);
        var drawn =
                new Progress.Drawn(sealed, List.of(5, 3, 1, 2, 4), List.of(1), SampleDraws.CLOSES);
        return new Progress.Completed(new Progress.Settled(drawn, prizes), DONE, 0);
    }
}
