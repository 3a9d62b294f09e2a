package fairdraw.functions.carts;

import static fairdraw.functions.carts.CartVersions.item;
import static fairdraw.functions.carts.CartVersions.outcomes;
import static fairdraw.functions.carts.CartVersions.refs;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.requests.SentCart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts that are sent again with other items, or with the same items in another order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartUpdatesTest {

    private static final String CHANGED = "CHANGED_AFTER_ISSUE";

    @RegisterExtension private final CartBench bench = new CartBench();

    private CartVersions cart;

    @BeforeEach
    void openAnotherLottery() {
        bench.checkout().partner().create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "monthly"));
        cart = new CartVersions(bench.checkout());
    }

    private List<String> buyers() {
        return bench.checkout().tickets().stream().map(Checkout.Bought::email).sorted().toList();
    }

    @Test
    void anItemPutInFrontGetsItsOwnTicketAndTheOtherKeepsIts() {
        Answered first = cart.send(item(1, "weekly", "a@example.com"));

        Answered second =
                cart.send(item(2, "weekly", "b@example.com"), item(1, "weekly", "a@example.com"));

        assertThat(outcomes(second)).containsExactly("ISSUED", "ISSUED");
        assertThat(refs(second).getLast()).isEqualTo(refs(first).getFirst());
        assertThat(refs(second).getFirst()).isNotEqualTo(refs(first).getFirst());
        assertThat(Checkout.items(second)).extracting("position").containsExactly(0L, 1L);
        assertThat(Checkout.items(second)).extracting("id").containsExactly(2L, 1L);
        assertThat(buyers()).containsExactly("a@example.com", "b@example.com");
        assertThat(second.members()).containsEntry("warnings", List.of());
    }

    @Test
    void itemsInAnotherOrderKeepTheirTickets() {
        String a = item(1, "weekly", "a@example.com");
        String b = item("\"x\"", "monthly", "b@example.com");
        List<String> first = new ArrayList<>(refs(cart.send(a, b)));

        List<String> second = refs(cart.send(b, a));

        Collections.reverse(first);
        assertThat(second).isEqualTo(first);
        assertThat(bench.checkout().tickets()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    monthly | a@example.com | ''                                                  | lottery
                    nowhere | a@example.com | ''                                                  | lottery
                    weekly  | b@example.com | ''                                                  | buyer
                    weekly  | a@example.com | , "lines": [{"main": [1,2,3,4,6], "bonus": [9]}]    | lines
                    monthly | b@example.com | ''                                                  | lottery, buyer
                    """)
    void whatChangesAfterItsTicketIsWarnedOf(String slug, String email, String meta, String parts) {
        Answered first = cart.send(item(1, "weekly", "a@example.com"));
        String ref = refs(first).getFirst();

        Answered second = cart.send(item(1, slug, email, meta));

        assertThat(Checkout.items(second))
                .singleElement()
                .satisfies(item ->
                        assertThat(item)
                                .containsEntry("outcome", "REFUSED")
                                .containsEntry("reason", "changed after issue")
                                .containsEntry("warning", CHANGED)
                                .doesNotContainKey("ticket_ref"));
        String warning = CHANGED + ": items[0] had its ticket before it changed: " + parts;
        assertThat(CartDesk.objects(second, "warnings")).extracting("message").contains(warning);
        assertThat(bench.checkout().ticketRefs()).containsExactly(ref);

        Answered stored = bench.desk().cart("c");
        assertThat(CartDesk.objects(stored, "warnings")).extracting("message").contains(warning);
        assertThat(CartDesk.ticket(stored, 0))
                .containsEntry("state", "REFUSED")
                .containsEntry("warning", CHANGED)
                .containsEntry("changed", List.of(parts.split(", ")));
        assertThat(CartDesk.objects(stored, "formerItems").toString()).contains(ref);

        // Neither an operator nor the queue makes another ticket of it.
        assertThat(CartDesk.ticket(bench.desk().replay("c"), 0)).containsEntry("warning", CHANGED);
        assertThat(bench.checkout().ticketRefs()).containsExactly(ref);

        // Restored to its former content, it has its ticket again.
        assertThat(refs(cart.send(item(1, "weekly", "a@example.com")))).containsExactly(ref);
    }

    @Test
    void anotherUserIsNotGivenTheFormersTicket() {
        bench.checkout().send(cart.next(Checkout.ticket(1, "")));

        Answered second =
                bench.checkout()
                        .send(cart.next(Checkout.ticket(1, "")).replace("\"u-1\"", "\"u-2\""));

        assertThat(outcomes(second)).containsExactly("REFUSED");
        assertThat(second.body()).contains(CHANGED);
        assertThat(bench.checkout().tickets())
                .extracting(Checkout.Bought::userId)
                .containsExactly("u-1");
    }

    @Test
    void theOrderOfLinesAndNumbersIsNoChange() {
        String ref =
                String.valueOf(
                        refs(cart.send(
                                        item(
                                                1,
                                                "weekly",
                                                "a@example.com",
                                                ", \"lines\": [{\"main\": [1,2,3,4,5], \"bonus\": [9]},"
                                                        + " {\"main\": [6,7,8,9,10], \"bonus\": [1]}]")))
                                .getFirst());

        Answered second =
                cart.send(
                        item(
                                1,
                                "weekly",
                                " A@Example.com",
                                ", \"lines\": [{\"main\": [10,9,8,7,6], \"bonus\": [1]},"
                                        + " {\"main\": [5,4,3,2,1], \"bonus\": [9]}]"));

        assertThat(refs(second)).containsExactly(ref);
    }

    @Test
    void whatWasRefusedIsDecidedAnew() {
        Answered first =
                cart.send(
                        item(1, "unknown", "a@example.com"),
                        item(2, "later", "b@example.com"),
                        item(3, "unknown", "c@example.com"));
        assertThat(outcomes(first)).containsOnly("REFUSED").hasSize(3);
        bench.checkout().partner().create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "later"));

        Answered second =
                cart.send(
                        item(1, "weekly", "a@example.com"),
                        item(2, "later", "b@example.com"),
                        item(3, "unknown", "c@example.com"));

        assertThat(outcomes(second)).containsExactly("ISSUED", "ISSUED", "REFUSED");
        assertThat(buyers()).containsExactly("a@example.com", "b@example.com");
        assertThat(CartDesk.ticket(bench.desk().cart("c"), 0)).containsEntry("state", "ISSUED");
    }

    @Test
    void whatIsRefusedAgainIsTheNewCarts() {
        cart.send(item(1, "unknown", "a@example.com"));
        String second = cart.next(item(1, "unheard-of", "a@example.com"));

        bench.checkout().send(second);

        assertThat(CartDesk.ticket(bench.desk().cart("c"), 0))
                .containsEntry("lotterySlug", "unheard-of")
                .containsEntry("version", new SentCart(second).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1"})
    void aNumberAndItsTextAreOneItem(String id) {
        List<String> first = refs(cart.send(item(1, "weekly", "a@example.com")));

        assertThat(refs(cart.send(item(id, "weekly", "a@example.com")))).isEqualTo(first);
    }

    @Test
    void whatSaysNothingInAnItemsMetaIsAbsent() {
        Answered answered = cart.send(item(1, "weekly", "", ", \"lines\": \"\""));

        assertThat(outcomes(answered)).containsExactly("ISSUED");
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @Test
    void ofSeveralItemsWithOneIdEachHasItsOwnTicketInAnyOrder() {
        String a = item(1, "weekly", "a@example.com");
        String b = item(1, "monthly", "b@example.com");
        String c = item(1, "monthly", "c@example.com");
        List<String> first = refs(cart.send(a, b));

        assertThat(refs(cart.send(b, a))).containsExactly(first.getLast(), first.getFirst());
        List<String> third = refs(cart.send(c, b, a));
        assertThat(third.subList(1, 3)).containsExactly(first.getLast(), first.getFirst());
        assertThat(third).doesNotHaveDuplicates();
        assertThat(refs(cart.send(b))).containsExactly(first.getLast());
        assertThat(buyers()).containsExactly("a@example.com", "b@example.com", "c@example.com");
    }

    @Test
    void whatIsGoneIsListedAsItIsAndTicketsComeBackToIt() {
        String a = item(1, "weekly", "a@example.com");
        String b = item(2, "weekly", "b@example.com");
        List<String> first = refs(cart.send(a, b));

        cart.send(b);
        Answered stored = bench.desk().cart("c");
        assertThat(CartDesk.ticket(stored, 0)).containsEntry("ticketRef", first.getLast());
        assertThat(CartDesk.objects(stored, "formerItems"))
                .singleElement()
                .satisfies(former ->
                        assertThat(former)
                                .containsEntry("id", "1")
                                .extractingByKey("ticket")
                                .asString()
                                .contains(String.valueOf(first.getFirst())));

        assertThat(refs(cart.send(a, b))).isEqualTo(first);
        assertThat(bench.checkout().ticketRefs()).hasSize(2);
    }

    @Test
    void thePublishedSampleIsAnUpdateToo() {
        bench.desk()
                .decide(
                        "{\"lotteries\": [{\"itemName\": \"Mega Millions\", \"lotterySlug\": \"weekly\"}]}");
        String before =
                SampleCart.with(
                                "2015-03-02T8:27:58.721607+06:00",
                                "2015-03-02T8:27:57.721607+06:00")
                        .replaceFirst("(?s)\\{\\s*\"id\": 1,.*?\"meta\": \\{}\\s*},", "");
        Answered first = bench.checkout().send(before);
        assertThat(outcomes(first)).containsExactly("ISSUED");

        Answered second = bench.checkout().send(Checkout.SAMPLE);

        assertThat(refs(second)).isEqualTo(refs(first));
        assertThat(Checkout.items(second)).extracting("position").containsExactly(1L);
        assertThat(bench.checkout().ticketRefs()).hasSize(1);
    }
}
