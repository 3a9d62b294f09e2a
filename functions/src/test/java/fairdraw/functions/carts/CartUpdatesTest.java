package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Partner;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.requests.SentCart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private int minute;

    @BeforeEach
    void openAnotherLottery() {
        bench.checkout().partner().create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "monthly"));
        minute = 0;
    }

    private static String item(Object id, String slug, String email) {
        return item(id, slug, email, "");
    }

    private static String item(Object id, String slug, String email, String meta) {
        return """
        {"id": %s, "type": "Lottery", "name": "Ticket", "amount": 2.00,
         "meta": {"lotterySlug": "%s", "email": "%s"%s}}
        """
                .formatted(id, slug, email, meta);
    }

    /** Sends the cart with a later time than before. */
    private Answered send(String... items) {
        return bench.checkout().send(next(items));
    }

    private String next(String... items) {
        return Checkout.cartAt("2026-07-01T10:%02d:00Z".formatted(++minute), "\"c\"", items);
    }

    private static List<String> refs(Answered answered) {
        return Checkout.items(answered).stream()
                .map(item -> String.valueOf(item.get("ticket_ref")))
                .toList();
    }

    private static List<String> outcomes(Answered answered) {
        return Checkout.items(answered).stream()
                .map(item -> String.valueOf(item.get("outcome")))
                .toList();
    }

    private List<String> buyers() {
        return bench.checkout().tickets().stream().map(Checkout.Bought::email).sorted().toList();
    }

    @Test
    void anItemPutInFrontGetsItsOwnTicketAndTheOtherKeepsIts() {
        Answered first = send(item(1, "weekly", "a@example.com"));

        Answered second =
                send(item(2, "weekly", "b@example.com"), item(1, "weekly", "a@example.com"));

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
        List<String> first = new ArrayList<>(refs(send(a, b)));

        List<String> second = refs(send(b, a));

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
        Answered first = send(item(1, "weekly", "a@example.com"));
        String ref = refs(first).getFirst();

        Answered second = send(item(1, slug, email, meta));

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

        Answered cart = bench.desk().cart("c");
        assertThat(CartDesk.objects(cart, "warnings")).extracting("message").contains(warning);
        assertThat(CartDesk.ticket(cart, 0))
                .containsEntry("state", "REFUSED")
                .containsEntry("warning", CHANGED)
                .containsEntry("changed", List.of(parts.split(", ")));
        assertThat(CartDesk.objects(cart, "formerItems").toString()).contains(ref);

        // Neither an operator nor the queue makes another ticket of it.
        assertThat(CartDesk.ticket(bench.desk().replay("c"), 0)).containsEntry("warning", CHANGED);
        assertThat(bench.checkout().ticketRefs()).containsExactly(ref);

        // Restored to its former content, it has its ticket again.
        assertThat(refs(send(item(1, "weekly", "a@example.com")))).containsExactly(ref);
    }

    @Test
    void anotherUserIsNotGivenTheFormersTicket() {
        bench.checkout().send(next(Checkout.ticket(1, "")));

        Answered second =
                bench.checkout().send(next(Checkout.ticket(1, "")).replace("\"u-1\"", "\"u-2\""));

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
                        refs(send(
                                        item(
                                                1,
                                                "weekly",
                                                "a@example.com",
                                                ", \"lines\": [{\"main\": [1,2,3,4,5], \"bonus\": [9]},"
                                                        + " {\"main\": [6,7,8,9,10], \"bonus\": [1]}]")))
                                .getFirst());

        Answered second =
                send(
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
                send(
                        item(1, "unknown", "a@example.com"),
                        item(2, "later", "b@example.com"),
                        item(3, "unknown", "c@example.com"));
        assertThat(outcomes(first)).containsOnly("REFUSED").hasSize(3);
        bench.checkout().partner().create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "later"));

        Answered second =
                send(
                        item(1, "weekly", "a@example.com"),
                        item(2, "later", "b@example.com"),
                        item(3, "unknown", "c@example.com"));

        assertThat(outcomes(second)).containsExactly("ISSUED", "ISSUED", "REFUSED");
        assertThat(buyers()).containsExactly("a@example.com", "b@example.com");
        assertThat(CartDesk.ticket(bench.desk().cart("c"), 0)).containsEntry("state", "ISSUED");
    }

    @Test
    void whatIsRefusedAgainIsTheNewCarts() {
        send(item(1, "unknown", "a@example.com"));
        String second = next(item(1, "unheard-of", "a@example.com"));

        bench.checkout().send(second);

        assertThat(CartDesk.ticket(bench.desk().cart("c"), 0))
                .containsEntry("lotterySlug", "unheard-of")
                .containsEntry("version", new SentCart(second).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1"})
    void aNumberAndItsTextAreOneItem(String id) {
        List<String> first = refs(send(item(1, "weekly", "a@example.com")));

        assertThat(refs(send(item(id, "weekly", "a@example.com")))).isEqualTo(first);
    }

    @Test
    void whatSaysNothingInAnItemsMetaIsAbsent() {
        Answered answered = send(item(1, "weekly", "", ", \"lines\": \"\""));

        assertThat(outcomes(answered)).containsExactly("ISSUED");
        assertThat(answered.members()).containsEntry("warnings", List.of());
    }

    @Test
    void ofSeveralItemsWithOneIdEachHasItsOwnTicketInAnyOrder() {
        String a = item(1, "weekly", "a@example.com");
        String b = item(1, "monthly", "b@example.com");
        String c = item(1, "monthly", "c@example.com");
        List<String> first = refs(send(a, b));

        assertThat(refs(send(b, a))).containsExactly(first.getLast(), first.getFirst());
        List<String> third = refs(send(c, b, a));
        assertThat(third.subList(1, 3)).containsExactly(first.getLast(), first.getFirst());
        assertThat(third).doesNotHaveDuplicates();
        assertThat(refs(send(b))).containsExactly(first.getLast());
        assertThat(buyers()).containsExactly("a@example.com", "b@example.com", "c@example.com");
    }

    @Test
    void whatIsGoneIsListedAsItIsAndTicketsComeBackToIt() {
        String a = item(1, "weekly", "a@example.com");
        String b = item(2, "weekly", "b@example.com");
        List<String> first = refs(send(a, b));

        send(b);
        Answered cart = bench.desk().cart("c");
        assertThat(CartDesk.ticket(cart, 0)).containsEntry("ticketRef", first.getLast());
        assertThat(CartDesk.objects(cart, "formerItems"))
                .singleElement()
                .satisfies(former ->
                        assertThat(former)
                                .containsEntry("id", "1")
                                .extractingByKey("ticket")
                                .asString()
                                .contains(String.valueOf(first.getFirst())));

        assertThat(refs(send(a, b))).isEqualTo(first);
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

    /** After any change of a cart, each item shows a ticket of its own that matches its request. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noItemIsEverShownAnothersTicket(long seed) {
        Random random = new Random(seed);
        Set<String> all = new HashSet<>();
        for (int version = 0; version < 8; version++) {
            List<Map<String, String>> wanted = new ArrayList<>();
            int size = 1 + random.nextInt(5);
            for (int i = 0; i < size; i++) {
                wanted.add(
                        Map.of(
                                "id",
                                String.valueOf(1 + random.nextInt(3)),
                                "slug",
                                random.nextBoolean() ? "weekly" : "monthly",
                                "email",
                                "p" + random.nextInt(3) + "@example.com"));
            }

            Answered answered =
                    send(
                            wanted.stream()
                                    .map(item ->
                                            item(
                                                    Objects.requireNonNull(item.get("id")),
                                                    Objects.requireNonNull(item.get("slug")),
                                                    Objects.requireNonNull(item.get("email"))))
                                    .toArray(String[]::new));

            Map<String, Checkout.Bought> tickets = new HashMap<>();
            bench.checkout().tickets().forEach(ticket -> tickets.put(ticket.ref(), ticket));
            List<Map<String, @Nullable Object>> items = Checkout.items(answered);
            assertThat(items).as("seed " + seed).hasSize(size);
            Set<String> shown = new HashSet<>();
            for (int i = 0; i < size; i++) {
                Map<String, @Nullable Object> item = items.get(i);
                assertThat(item).as("seed " + seed).containsEntry("position", (long) i);
                if ("ISSUED".equals(item.get("outcome"))) {
                    String ref = String.valueOf(item.get("ticket_ref"));
                    assertThat(shown.add(ref)).as("seed " + seed).isTrue();
                    Checkout.Bought ticket = Objects.requireNonNull(tickets.get(ref));
                    assertThat(ticket.slug())
                            .as("seed " + seed)
                            .isEqualTo(wanted.get(i).get("slug"));
                    assertThat(ticket.email())
                            .as("seed " + seed)
                            .isEqualTo(wanted.get(i).get("email"));
                } else {
                    assertThat(String.valueOf(item.get("reason")))
                            .as("seed " + seed)
                            .isIn("changed after issue", "max tickets exceeded");
                }
            }
            all.addAll(tickets.keySet());
            assertThat(tickets.keySet()).as("seed " + seed).isEqualTo(all);
        }
        assertThat(all.size()).as("seed " + seed).isLessThanOrEqualTo(3 * 5);
    }
}
