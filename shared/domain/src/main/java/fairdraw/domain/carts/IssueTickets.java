package fairdraw.domain.carts;

import fairdraw.domain.NotNow;
import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartItem;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.Purchase;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Buys the tickets that a paid cart requests, one for each item, once and for ever: one transaction
 * writes a ticket and the outcome of its item.
 */
public final class IssueTickets {

    private static final int ATTEMPTS = 16;
    private static final List<PlacedItem> NO_ITEMS = List.of();

    private final Carts carts;
    private final EnterLottery enterLottery;
    private final InstantSource clock;

    public IssueTickets(Carts carts, EnterLottery enterLottery, InstantSource clock) {
        this.carts = carts;
        this.enterLottery = enterLottery;
        this.clock = clock;
    }

    /**
     * The result of an attempt.
     *
     * @param file the file of the cart after it
     * @param bought the tickets that it bought, or that its repetition found bought
     * @param isComplete whether nothing is left to try; if not, concurrent writers were in the way,
     *     or the limit of one attempt was reached
     */
    public record Attempt(CartFile file, List<Ticket> bought, boolean isComplete) {}

    /**
     * Tries the items that request a ticket and that {@code isOpen}, and reports the outcomes once
     * nothing is left to try.
     *
     * @param file everything stored about the cart, which is the current one
     * @param isOpen whether to try an item
     * @param most the most items to try; the rest is left to another attempt
     */
    Attempt attempt(Order order, CartFile file, Predicate<PlacedItem> isOpen, int most) {
        List<ItemOutcome> outcomes = new ArrayList<>();
        List<Ticket> bought = new ArrayList<>();
        boolean complete = true;
        for (PlacedItem item : order.cart().isPaid() ? ItemNames.of(order, file) : NO_ITEMS) {
            if (item.wanted().isPresent() && isOpen.test(item)) {
                Optional<ItemOutcome> outcome =
                        outcomes.size() < most
                                ? decide(order, item, item.wanted().get(), bought)
                                : Optional.empty();
                outcome.ifPresent(outcomes::add);
                complete &= outcome.isPresent();
            }
        }
        CartFile after = file.with(outcomes);
        if (complete) {
            report(order, after);
        }
        return new Attempt(after, bought, complete);
    }

    /** Reports the outcomes of the cart that are not reported yet. */
    void report(Order order, CartFile file) {
        CartFile known = file;
        for (int attempt = 1; !isTold(order, known); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new NotNow("a cart's reports are contended for too long");
            }
            // Another caller reported outcomes meanwhile, perhaps the same ones.
            known = carts.find(order.tenant(), file.current().cartId()).orElseThrow();
        }
    }

    private boolean isTold(Order order, CartFile file) {
        // Changed items are reported only for the current cart.
        List<PlacedItem> items =
                file.current().version().equals(order.version()) && order.cart().isPaid()
                        ? ItemNames.of(order, file)
                        : NO_ITEMS;
        List<ItemOutcome> untold = file.untold(order.version(), items);
        String userId = order.cart().userId().text();
        return untold.isEmpty()
                || carts.report(
                        order.tenant(),
                        file.current().cartId(),
                        file.reports().size(),
                        new TicketReport(order.version(), userId, untold, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the outcome of the item; empty if concurrent writers prevented a decision. */
    private Optional<ItemOutcome> decide(
            Order order, PlacedItem item, Wanted ticket, List<Ticket> bought) {
        return ticket.lotterySlug().isEmpty()
                ? refuse(order, item, ticket, Reason.UNKNOWN_LOTTERY)
                : buy(order, item, ticket, bought);
    }

    private Optional<ItemOutcome> buy(
            Order order, PlacedItem item, Wanted wanted, List<Ticket> bought) {
        LotterySlug slug = wanted.lotterySlug().orElseThrow();
        return switch (enterLottery.enter(request(order, item, slug))) {
            case EnterLottery.Outcome.Entered(Ticket ticket) -> {
                bought.add(ticket);
                yield ticket.purchase().map(purchase -> Issued.of(ticket, purchase));
            }
            case EnterLottery.Outcome.LotteryNotFound _ ->
                    refuse(order, item, wanted, Reason.UNKNOWN_LOTTERY);
            case EnterLottery.Outcome.LotteryNotActive _ ->
                    refuse(order, item, wanted, Reason.LOTTERY_NOT_ACTIVE);
            case EnterLottery.Outcome.NoOpenDraw _ ->
                    refuse(order, item, wanted, Reason.NO_OPEN_DRAW);
            case EnterLottery.Outcome.DrawFull _ -> refuse(order, item, wanted, Reason.DRAW_FULL);
            case EnterLottery.Outcome.InvalidLines _ ->
                    refuse(order, item, wanted, Reason.INVALID_LINES);
            case EnterLottery.Outcome.MaxTicketsExceeded _ ->
                    refuse(order, item, wanted, Reason.MAX_TICKETS_EXCEEDED);
            // Another caller bought it meanwhile, perhaps an attempt whose answer was lost.
            case EnterLottery.Outcome.KeyReused _ ->
                    carts.outcome(order.tenant(), order.stored().cartId(), item.name());
            case EnterLottery.Outcome.Busy _ -> Optional.empty();
        };
    }

    private static EnterLottery.Request request(Order order, PlacedItem placed, LotterySlug slug) {
        Cart cart = order.cart();
        CartItem item = placed.item();
        return new EnterLottery.Request(
                order.tenant(),
                slug,
                cart.buyerOf(item),
                item.lines(),
                "",
                Optional.empty(),
                Optional.of(
                        new Purchase(
                                order.stored().cartId(),
                                placed.name(),
                                placed.place(),
                                order.asked(item),
                                order.version(),
                                cart.origin(),
                                cart.currency(),
                                cart.exchangeRate(),
                                item.amount().entered(),
                                Optional.empty())));
    }

    private Optional<ItemOutcome> refuse(
            Order order, PlacedItem item, Wanted ticket, Reason reason) {
        var refused =
                new Refused(
                        item.name(),
                        item.place(),
                        order.version(),
                        ticket.lotterySlug().map(LotterySlug::text),
                        reason,
                        now());
        return Optional.of(carts.refuse(order.tenant(), order.stored().cartId(), refused));
    }
}
