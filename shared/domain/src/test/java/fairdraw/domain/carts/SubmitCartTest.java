package fairdraw.domain.carts;

import static fairdraw.domain.carts.CartBench.PAID;
import static fairdraw.domain.carts.CartBench.cart;
import static fairdraw.domain.carts.CartBench.ticket;
import static fairdraw.domain.carts.CartBench.ticketAt;
import static fairdraw.domain.carts.CartBench.ticketFor;
import static fairdraw.domain.carts.CartBench.ticketOf;
import static fairdraw.domain.carts.CartBench.ticketWith;
import static fairdraw.domain.carts.CartBench.version;
import static fairdraw.domain.draws.SampleDraws.CAP;
import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.Purchase.PriceWarning;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubmitCartTest {

    private static final CartPolicy STRICT = new CartPolicy(true, false, Map.of());

    private final CartBench bench = new CartBench();

    @Test
    void everyItemOfAPaidCartThatAsksForATicketBecomesOne() {
        Cart cart = cart(ticket(), SampleCart.item("Scratch", "Scratch"), ticket());

        List<PlacedItem> items = recorded(bench.send(cart)).items();

        assertThat(items).extracting(PlacedItem::place).containsExactly(0, 2);
        for (PlacedItem item : items) {
            Issued issued = (Issued) item.outcome().orElseThrow();
            assertThat(bench.tickets.find(TENANT, issued.ticketRef()))
                    .hasValueSatisfying(
                            ticket -> assertThat(ticket.id()).isEqualTo(issued.ticketId()));
        }
        assertThat(bench.file().reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.version()).isEqualTo(version(cart));
                    assertThat(report.userId()).isEqualTo("user");
                    assertThat(report.outcomes()).isEqualTo(bench.file().outcomesInOrder());
                });
    }

    @Test
    void anUnpaidCartIsRecordedAndBuysNothingUntilItIsPaid() {
        assertThat(recorded(bench.send(cart("Pending", PAID, ticket()))).items()).isEmpty();
        assertThat(bench.file().current().tickets()).isZero();

        assertThat(recorded(bench.send(cart(ticket()))).items()).hasSize(1);
        assertThat(bench.file().current().tickets()).isEqualTo(1);
    }

    @Test
    void theSameCartAgainBuysNothing() {
        bench.send(cart(ticket()));
        CartFile before = bench.file();

        assertThat(bench.send(cart(ticket()))).isEqualTo(new Outcome.Unchanged());
        assertThat(bench.file()).isEqualTo(before);
    }

    @Test
    void anOlderCartIsKeptAndBuysNothing() {
        bench.send(cart(ticket()));

        assertThat(bench.send(cart("Successful", PAID.minusNanos(1), ticket(), ticket())))
                .isEqualTo(new Outcome.Outdated());
        assertThat(bench.file().outcomes()).hasSize(1);
        assertThat(bench.file().earlier()).hasSize(1);
    }

    @Test
    void aNewerCartBuysOnlyItsNewItems() {
        bench.send(cart(ticket()));
        ItemOutcome first = bench.file().outcomesInOrder().getFirst();

        Outcome.Recorded recorded =
                recorded(bench.send(cart("Successful", PAID.plusNanos(1), ticket(), ticket())));

        assertThat(recorded.items().getFirst().outcome()).contains(first);
        Issued second = (Issued) recorded.items().getLast().outcome().orElseThrow();
        assertThat(recorded.bought()).extracting(Ticket::ref).containsExactly(second.ticketRef());
        assertThat(bench.file().outcomes()).hasSize(2);
    }

    @Test
    void anItemThatChangesAfterItsTicketKeepsItAndIsWarnedOf() {
        bench.send(cart(ticket()));

        Outcome.Recorded recorded =
                recorded(
                        bench.send(
                                cart("Successful", PAID.plusNanos(1), ticketFor("ada@x.example"))));

        assertThat(recorded.warnings())
                .extracting(CartFault::message)
                .anyMatch(message -> message.startsWith(ItemOutcome.Changed.CODE));
        assertThat(bench.file().outcomesInOrder()).singleElement().isInstanceOf(Issued.class);
    }

    @Test
    void aLotteryThatDoesNotExistIsUnknown() {
        bench.send(
                cart(
                        ticketOf(new LotterySlug("monthly")),
                        ticket(),
                        ticketOf(new LotterySlug("No Slug"))));

        assertThat(bench.reasons()).containsExactly(Reason.UNKNOWN_LOTTERY, Reason.UNKNOWN_LOTTERY);
        assertThat(bench.file().outcomesInOrder())
                .extracting(ItemOutcome::lottery)
                .containsExactly(Optional.of("monthly"), Optional.of("mega"), Optional.empty());
    }

    @Test
    void anItemWithoutALotteryIsOfTheOneThatTheOrganisationNames() {
        bench.policies.put(TENANT, new CartPolicy(false, false, Map.of("Scratch", "mega")));

        bench.send(cart(SampleCart.item("Scratch", "Scratch")));

        assertThat(bench.file().outcomesInOrder()).singleElement().isInstanceOf(Issued.class);
    }

    @Test
    void withoutAnOpenDrawThereIsNoTicket() {
        bench.now = CLOSES;
        bench.send(cart(ticket()));

        assertThat(bench.reasons()).containsExactly(Reason.NO_OPEN_DRAW);
    }

    @Test
    void aLotteryThatHasEndedIsNotActive() {
        bench.lotteries.replace(
                SampleLottery.ended(
                        bench.lotteries.find(TENANT, new LotterySlug("mega")).orElseThrow()));
        bench.now = SampleLottery.NOON;
        bench.send(cart(ticket()));

        assertThat(bench.reasons()).containsExactly(Reason.LOTTERY_NOT_ACTIVE);
    }

    @Test
    void linesThatCannotBePlayedAreRefused() {
        Line good = new Line(List.of(5, 4, 3, 2, 1), List.of(1));
        bench.send(
                cart(
                        ticketWith(good),
                        ticketWith(new Line(List.of(1, 1, 2, 3, 4), List.of(1))),
                        ticketWith(),
                        ticketWith(new Line(List.of(), List.of()))));

        assertThat(bench.file().outcomesInOrder().getFirst()).isInstanceOf(Issued.class);
        assertThat(bench.reasons())
                .containsExactly(Reason.INVALID_LINES, Reason.INVALID_LINES, Reason.INVALID_LINES);
    }

    @Test
    void aPersonGetsAsManyTicketsAsTheRulesAllow() {
        bench.send(cart(Collections.nCopies(CAP + 1, ticket()).toArray(CartItem[]::new)));

        assertThat(bench.reasons()).containsExactly(Reason.MAX_TICKETS_EXCEEDED);
        assertThat(bench.file().outcomes()).hasSize(CAP + 1);
    }

    @Test
    void pricesAreComparedWithTheLotterys() {
        bench.send(cart(ticketAt("2.00"), ticketAt("1.99")));

        assertThat(bench.file().outcomesInOrder())
                .extracting(outcome -> ((Issued) outcome).warning())
                .containsExactly(Optional.empty(), Optional.of(PriceWarning.BELOW_PRICE));
    }

    @Test
    void aTextThatIsNoAddressIsWarnedOfAndTheTicketIsTheUsers() {
        Outcome.Recorded recorded = recorded(bench.send(cart(ticketFor("not an address"))));

        assertThat(recorded.warnings())
                .extracting(CartFault::message)
                .contains("items[0].meta.email is not an e-mail address");
        assertThat(bench.file().outcomesInOrder()).singleElement().isInstanceOf(Issued.class);
    }

    @Test
    void aCartWhoseSumsDoNotMatchIsRefusedIfTheOrganisationWantsThat() {
        bench.policies.put(TENANT, STRICT);

        assertThat(bench.send(cart(ticket()))).isInstanceOf(Outcome.Refused.class);
        assertThat(bench.carts.find(TENANT, new CartId("cart"))).isEmpty();
    }

    @Test
    void aCartThatWasAcceptedBeforeTheOrganisationBecameStrictStaysAccepted() {
        bench.send(cart(ticket()));
        bench.policies.put(TENANT, STRICT);
        bench.now = bench.now.plusSeconds(6);

        assertThat(bench.send(cart(ticket()))).isEqualTo(new Outcome.Unchanged());
        assertThat(bench.send(cart(ticket(), ticket()))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCartThatCannotBeStoredIsTooLarge() {
        String content = "x".repeat(1_000_001);

        assertThat(bench.submit.submit(TENANT, cart(ticket()), content, version(cart())))
                .isEqualTo(new Outcome.TooLarge());
        assertThat(bench.carts.find(TENANT, new CartId("cart"))).isEmpty();
    }

    @Test
    void aHundredItemsAreTriedAtOnceAndTheRestIsLeft() {
        Cart cart = cart(Collections.nCopies(101, ticket()).toArray(CartItem[]::new));

        assertThat(recorded(bench.send(cart)).items()).hasSize(100);

        assertThat(bench.file().reports()).isEmpty();
        assertThat(bench.resume.complete(TENANT, new CartId("cart"), version(cart))).isTrue();
        assertThat(bench.file().outcomes()).hasSize(101);
        assertThat(bench.file().reports()).hasSize(1);
    }

    private static Outcome.Recorded recorded(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return (Outcome.Recorded) outcome;
    }
}
