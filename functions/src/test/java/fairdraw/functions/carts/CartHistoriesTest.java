package fairdraw.functions.carts;

import static fairdraw.functions.carts.CartVersions.item;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts that change at random, again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartHistoriesTest {

    @RegisterExtension private final CartBench bench = new CartBench();

    /** After any change of a cart, each item shows a ticket of its own that matches its request. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noItemIsEverShownAnothersTicket(long seed) {
        bench.checkout().partner().create(Partner.EVERY_FIVE_MINUTES.replace("weekly", "monthly"));
        CartVersions cart = new CartVersions(bench.checkout());
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
                    cart.send(
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
