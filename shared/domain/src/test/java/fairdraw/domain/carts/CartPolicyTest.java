package fairdraw.domain.carts;

import static fairdraw.domain.carts.SampleCart.item;
import static fairdraw.domain.carts.SampleCart.naming;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.LotterySlug;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The items that are tickets, and their lotteries. */
final class CartPolicyTest {

    private static final CartPolicy NAMING =
            new CartPolicy(false, false, Map.of("Mega Millions", "mega-millions"));

    @ParameterizedTest
    @ValueSource(strings = {"Lottery", "lottery", "Lottery ticket", "LOTTERY TICKET", " Lottery "})
    void thePublishedCategoriesAreTickets(String type) {
        assertThat(CartPolicy.USUAL.wanted(item(type, "Mega Millions")))
                .contains(new Wanted(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scratch", "Lotteries", "Lottery-ticket", "Gift"})
    void othersAreNot(String type) {
        assertThat(CartPolicy.USUAL.wanted(item(type, "Mega Millions"))).isEmpty();
    }

    @Test
    void theLotteryThatTheSenderNamesComesFirst() {
        assertThat(
                        NAMING.wanted(
                                naming(
                                        new LotterySlug("weekly").text(),
                                        item("Scratch", "Mega Millions"))))
                .contains(new Wanted(Optional.of(new LotterySlug("weekly"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mega Millions", "  Mega Millions "})
    void theOrganisationNamesLotteriesByNamesOfItems(String name) {
        assertThat(NAMING.wanted(item("Anything", name)))
                .contains(new Wanted(Optional.of(new LotterySlug("mega-millions"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Weekly", "a b", "{main=[1]}", "-weekly"})
    void whatIsNoSlugIsATicketOfNoLottery(String slug) {
        assertThat(CartPolicy.USUAL.wanted(naming(slug, item("Scratch", "Mega Millions"))))
                .contains(new Wanted(Optional.empty()));
    }

    @Test
    void onlyAPaidCartAsksForTickets() {
        CartItem ticket = item("Lottery", "Mega Millions");
        CartItem other = item("Scratch", "Scratch And Win");

        assertThat(
                        CartPolicy.USUAL.tickets(
                                SampleCart.inStatus("Successful", ticket, other, ticket)))
                .isEqualTo(2);
        assertThat(CartPolicy.USUAL.tickets(SampleCart.inStatus("SUCCESSFUL ", ticket))).isOne();
        for (String status : new String[] {"Pending", "Succesful", "Unsuccessful", "Failed"}) {
            assertThat(CartPolicy.USUAL.tickets(SampleCart.inStatus(status, ticket))).isZero();
        }
    }
}
