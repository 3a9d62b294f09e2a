package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.carts.CartPolicy.Wanted;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.lotteries.Buyer;
import fairdraw.domain.lotteries.EnterLottery;
import fairdraw.domain.lotteries.Purchase;
import fairdraw.domain.lotteries.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Buys the tickets that a paid cart asks for, one for each item, once and for ever: the ticket and
 * what its item has become are written together.
 */
public final class IssueTickets {

    private static final int ATTEMPTS = 16;

    private final Carts carts;
    private final EnterLottery enterLottery;
    private final InstantSource clock;

    public IssueTickets(Carts carts, EnterLottery enterLottery, InstantSource clock) {
        this.carts = carts;
        this.enterLottery = enterLottery;
        this.clock = clock;
    }

    /** A cart, what names it in the table, and what its organisation decided. */
    record Order(Tenant tenant, Cart cart, String version, CartPolicy policy) {}

    /**
     * What became of an attempt.
     *
     * @param file what is known of the cart after it
     * @param isComplete whether nothing is left to try; otherwise too many others are writing, or
     *     there was too much for one attempt
     */
    public record Attempt(CartFile file, boolean isComplete) {}

    /**
     * Tries the items that ask for a ticket and that {@code isOpen}, and reports what was decided
     * once nothing is left to try.
     *
     * @param isOpen tells by its outcome so far, if any, whether an item is tried
     * @param most how many are tried at once; what is left over is for another attempt
     */
    Attempt attempt(Order order, CartFile file, Predicate<Optional<ItemOutcome>> isOpen, int most) {
        List<ItemOutcome> outcomes = new ArrayList<>();
        boolean complete = true;
        List<CartItem> items = order.cart().items();
        for (int place = 0; order.cart().isPaid() && place < items.size(); place++) {
            Optional<Wanted> ticket = order.policy().wanted(items.get(place));
            if (ticket.isPresent() && isOpen.test(file.outcome(place))) {
                Optional<ItemOutcome> outcome =
                        outcomes.size() < most
                                ? decide(order, place, ticket.get())
                                : Optional.empty();
                outcome.ifPresent(outcomes::add);
                complete &= outcome.isPresent();
            }
        }
        CartFile after = file.with(outcomes);
        if (complete) {
            report(order, after);
        }
        return new Attempt(after, complete);
    }

    /** Tells what the cart has decided, as far as nobody was told. */
    void report(Order order, CartFile file) {
        CartFile known = file;
        for (int attempt = 1; !isTold(order, known); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("a cart's reports are contended for too long");
            }
            // Somebody else told something meanwhile, perhaps the same.
            known = carts.find(order.tenant(), file.current().cartId()).orElseThrow();
        }
    }

    private boolean isTold(Order order, CartFile file) {
        List<ItemOutcome> untold = file.untold(order.version());
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

    /** What the item becomes; empty when too many others are writing to tell. */
    private Optional<ItemOutcome> decide(Order order, int place, Wanted ticket) {
        return ticket.lotterySlug().isEmpty()
                ? refuse(order, place, ticket, Reason.UNKNOWN_LOTTERY)
                : buy(order, place, ticket);
    }

    private Optional<ItemOutcome> buy(Order order, int place, Wanted ticket) {
        String slug = ticket.lotterySlug().orElseThrow();
        return switch (enterLottery.enter(request(order, place, slug))) {
            case EnterLottery.Outcome.Entered(Ticket bought) ->
                    bought.purchase().map(purchase -> Issued.of(bought, purchase));
            case EnterLottery.Outcome.LotteryNotFound _ ->
                    refuse(order, place, ticket, Reason.UNKNOWN_LOTTERY);
            case EnterLottery.Outcome.LotteryNotActive _ ->
                    refuse(order, place, ticket, Reason.LOTTERY_NOT_ACTIVE);
            case EnterLottery.Outcome.NoOpenDraw _ ->
                    refuse(order, place, ticket, Reason.NO_OPEN_DRAW);
            case EnterLottery.Outcome.InvalidLines _ ->
                    refuse(order, place, ticket, Reason.INVALID_LINES);
            case EnterLottery.Outcome.MaxTicketsExceeded _ ->
                    refuse(order, place, ticket, Reason.MAX_TICKETS_EXCEEDED);
            // Somebody else bought it meanwhile, perhaps by an attempt whose answer was lost.
            case EnterLottery.Outcome.KeyReused _ ->
                    carts.outcome(order.tenant(), order.cart().id().text(), place);
            case EnterLottery.Outcome.Busy _ -> Optional.empty();
        };
    }

    private static EnterLottery.Request request(Order order, int place, String slug) {
        Cart cart = order.cart();
        CartItem item = cart.items().get(place);
        return new EnterLottery.Request(
                order.tenant(),
                slug,
                new Buyer(
                        item.email().or(cart::email).flatMap(EmailAddress::parse),
                        Optional.of(cart.userId().text())),
                item.lines(),
                Optional.empty(),
                Optional.of(
                        new Purchase(
                                cart.id().text(),
                                place,
                                order.version(),
                                cart.origin(),
                                cart.currency(),
                                cart.exchangeRate(),
                                item.amount(),
                                Optional.empty())));
    }

    private Optional<ItemOutcome> refuse(Order order, int place, Wanted ticket, Reason reason) {
        var refused = new Refused(place, order.version(), ticket.lotterySlug(), reason, now());
        return Optional.of(carts.refuse(order.tenant(), order.cart().id().text(), refused));
    }
}
