package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static fairdraw.aws.carts.SampleCarts.ticketFor;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.testing.AtOnce;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The limit of tickets a person, which holds across all ways of buying them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartLimitsTest {

    private static final int CAP = 5;

    private final CartWorld world = CartWorld.calm(SampleLottery.terms(200));

    @AfterAll
    void close() {
        world.close();
    }

    private List<Ticket> ticketsOf(Optional<String> email, String userId) {
        return world.lottery.storedTickets().stream()
                .filter(ticket -> ticket.buyer().address().equals(email))
                .filter(ticket ->
                        email.isPresent() || ticket.buyer().userId().equals(Optional.of(userId)))
                .toList();
    }

    @Test
    void entriesAndCartsOfAnEmailCountTogether() {
        for (int i = 0; i < 3; i++) {
            world.lottery.buy(quickPick("ada@example.com"));
        }
        Cart cart = cart("mix", "u-ada", Collections.nCopies(4, ticketFor(" Ada@Example.COM ")));

        world.send(cart);

        assertThat(world.reasons(cart))
                .containsExactly(Reason.MAX_TICKETS_EXCEEDED, Reason.MAX_TICKETS_EXCEEDED);
        assertThat(ticketsOf(Optional.of("ada@example.com"), "")).hasSize(CAP);
        assertThat(world.lottery.enter(quickPick("ada@example.com")))
                .isInstanceOf(EnterLottery.Outcome.MaxTicketsExceeded.class);
        world.audit(cart);
    }

    @Test
    void boughtAtOnceTheyCountTogetherToo() {
        List<Cart> carts =
                List.of(
                        cart("race-1", "u-1", Collections.nCopies(2, ticketFor("bob@example.com"))),
                        cart("race-2", "u-2", Collections.nCopies(2, ticketFor("bob@example.com"))),
                        cart(
                                "race-3",
                                "u-3",
                                Collections.nCopies(2, ticketFor("bob@example.com"))));

        AtOnce.call(
                carts.size() * 2,
                caller ->
                        caller % 2 == 0
                                ? world.send(carts.get(caller / 2))
                                : world.lottery.enter(quickPick("bob@example.com")));
        carts.forEach(cart -> assertThat(world.complete(cart)).isTrue());

        assertThat(ticketsOf(Optional.of("bob@example.com"), "")).hasSize(CAP);
        carts.forEach(world::audit);
        assertThat(carts.stream().flatMap(cart -> world.outcomes(cart).stream())).hasSize(6);
    }

    @Test
    void aUserWithoutAnEmailIsAPersonToldApartByEveryLetter() {
        world.lottery.buy(quickPick("eve@example.com"));
        for (String user : List.of("eve@example.com", "Eve", "eve", "EVE")) {
            Cart cart = cart("user-" + user, user, Collections.nCopies(CAP + 1, ticket()));

            world.send(cart);

            assertThat(world.reasons(cart)).containsExactly(Reason.MAX_TICKETS_EXCEEDED);
            assertThat(ticketsOf(Optional.empty(), user)).hasSize(CAP);
            world.audit(cart);
        }
        assertThat(world.lottery.enter(quickPick("eve@example.com")))
                .isInstanceOf(EnterLottery.Outcome.Entered.class);
    }

    @Test
    void whatIsNoEmailIsWarnedOfAndTheTicketIsTheUsers() {
        Cart cart = cart("odd", "u-odd", List.of(ticketFor("not an address")));

        world.send(cart);

        assertThat(world.outcomes(cart)).hasSize(1).allMatch(ItemOutcome.Issued.class::isInstance);
        assertThat(ticketsOf(Optional.empty(), "u-odd")).hasSize(1);
        assertThat(world.file(cart).current().warnings())
                .extracting("message")
                .contains("items[0].meta.email is not an e-mail address");
    }
}
