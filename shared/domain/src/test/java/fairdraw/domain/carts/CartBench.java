package fairdraw.domain.carts;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;

import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.sent.Amount;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.carts.sent.DeviceType;
import fairdraw.domain.carts.sent.SentId;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.InMemoryLotteries;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.Boards;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import fairdraw.fairness.encoding.Sha256;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** The use cases of carts on fakes, with a lottery whose tickets cost 2.00 USD. */
public final class CartBench {

    /** The time at which every cart is paid. */
    static final Instant PAID = Instant.parse("2026-03-01T08:00:00.123456789Z");

    static final Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    Instant now = OPENS.plusSeconds(60);
    final InMemoryLotteries lotteries = new InMemoryLotteries();
    final InMemoryDraws draws = new InMemoryDraws();
    public final InMemoryCarts carts = new InMemoryCarts();
    final InMemoryTickets tickets = new InMemoryTickets(draws, carts);
    public final InMemoryCartPolicies policies = new InMemoryCartPolicies();
    private final KnownPolicies known = new KnownPolicies(policies, () -> now);
    private final IssueTickets issue =
            new IssueTickets(
                    carts,
                    new EnterLottery(
                            new Boards(lotteries, draws),
                            tickets,
                            new FixedRootKeys(),
                            () -> now,
                            new Random(1),
                            _ -> {}),
                    () -> now);
    public final SubmitCart submit = new SubmitCart(carts, known, issue, () -> now);
    private final Map<String, Cart> sent = new HashMap<>();
    final ResumeCart resume =
            new ResumeCart(
                    carts, known, issue, content -> Objects.requireNonNull(sent.get(content)));

    public CartBench() {
        lotteries.create(SampleLottery.of(TENANT, new LotterySlug("mega")));
        open(DRAW);
    }

    void open(Draw draw) {
        draws.create(draw);
    }

    SubmitCart.Outcome send(Cart cart) {
        remember(cart);
        return submit.submit(TENANT, cart, content(cart), version(cart));
    }

    /** Has the reader know a cart by its content. */
    void remember(Cart cart) {
        sent.put(content(cart), cart);
    }

    CartFile file() {
        return carts.find(TENANT, new CartId("cart")).orElseThrow();
    }

    /** Returns the reasons for which items of the cart were refused. */
    List<Reason> reasons() {
        return file().outcomesInOrder().stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> ((Refused) outcome).reason())
                .toList();
    }

    /** Returns a paid cart of a user. */
    public static Cart cart(CartItem... items) {
        return cart("Successful", PAID, items);
    }

    static Cart cart(String status, Instant timestamp, CartItem... items) {
        return cart("cart", "user", status, timestamp, List.of(items));
    }

    /** Returns a cart in dollars. */
    public static Cart cart(
            String id, String user, String status, Instant timestamp, List<CartItem> items) {
        return new Cart(
                new SentId(id, false),
                new SentId(user, false),
                status,
                timestamp,
                "USD",
                BigDecimal.ONE,
                DeviceType.APP,
                "shop.example.com",
                amount("0"),
                amount("0"),
                List.of(),
                items,
                Optional.empty());
    }

    /** Returns a quick pick of the lottery. */
    public static CartItem ticket() {
        return ticketOf(new LotterySlug("mega"));
    }

    static CartItem ticketOf(LotterySlug slug) {
        return item(Optional.of(slug.text()), "2.00", Optional.empty(), Optional.empty());
    }

    static CartItem ticketAt(String price) {
        return item(Optional.of("mega"), price, Optional.empty(), Optional.empty());
    }

    static CartItem ticketFor(String email) {
        return item(Optional.of("mega"), "2.00", Optional.of(email), Optional.empty());
    }

    static CartItem ticketWith(Line... lines) {
        return item(Optional.of("mega"), "2.00", Optional.empty(), Optional.of(List.of(lines)));
    }

    /** Returns an item that asks for a ticket of the lottery with this slug. */
    public static CartItem item(
            Optional<String> slug,
            String price,
            Optional<String> email,
            Optional<List<Line>> lines) {
        return new CartItem(
                new SentId("1", true),
                "Lottery",
                "Weekly",
                amount(price),
                amount("0"),
                slug,
                email,
                lines);
    }

    private static Amount amount(String text) {
        return Amount.rounded(new BigDecimal(text), 2);
    }

    public static String content(Cart cart) {
        return cart.toString();
    }

    public static String version(Cart cart) {
        return Sha256.hex(content(cart));
    }
}
