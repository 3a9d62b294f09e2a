package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.carts.IssueTickets.Attempt;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.carts.sent.CartMoney;
import fairdraw.domain.carts.sent.PaidStatus;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records a cart that a checkout reports, and buys the tickets that it requests. */
public final class SubmitCart {

    /** The most tickets that a caller waits for; the rest is bought right after. */
    private static final int AT_ONCE = 100;

    /** The most warnings that are stored; more could fill a cart's item. */
    private static final int MOST_WARNINGS = 100;

    /** The outcome of a submission. */
    public sealed interface Outcome {
        /**
         * The cart is recorded, as the first with its id or in place of an older one.
         *
         * @param warnings its oddities
         * @param items the items that request tickets, as far as they are decided
         * @param bought the tickets among theirs that were bought by this call
         */
        record Recorded(List<CartFault> warnings, List<PlacedItem> items, List<Ticket> bought)
                implements Outcome {}

        /** The same cart was recorded before; nothing was done. */
        record Unchanged() implements Outcome {}

        /**
         * A newer cart is known, or a paid one of the same time, or this one was current before. It
         * is kept for operators to see, and nothing else was done.
         */
        record Outdated() implements Outcome {}

        /** The sums do not match, and the organisation refuses that. */
        record Refused(List<CartFault> faults) implements Outcome {}

        /** The cart is too large to be stored. */
        record TooLarge() implements Outcome {}
    }

    private final Carts carts;
    private final KnownPolicies policies;
    private final IssueTickets issueTickets;
    private final InstantSource clock;

    public SubmitCart(
            Carts carts, KnownPolicies policies, IssueTickets issueTickets, InstantSource clock) {
        this.carts = carts;
        this.policies = policies;
        this.issueTickets = issueTickets;
        this.clock = clock;
    }

    /**
     * Submits the cart.
     *
     * @param content the body as sent
     * @param version the hash of the content, in hex
     */
    public Outcome submit(Tenant tenant, Cart cart, String content, String version) {
        CartPolicy policy = policies.of(tenant);
        List<CartFault> sums = CartMoney.sums(cart);
        if (policy.refusesSums() && !sums.isEmpty()) {
            // A cart accepted before the organisation became strict stays accepted.
            return isKnown(tenant, cart, version)
                    ? new Outcome.Unchanged()
                    : new Outcome.Refused(sums);
        }
        StoredCart stored = stored(tenant, cart, policy, content, version, sums);
        var order = new Order(stored, cart, policy);
        return switch (carts.record(stored)) {
            case FIRST -> issue(order, CartFile.of(stored));
            case REPLACED ->
                    issue(
                            order,
                            stored.tickets() == 0
                                    ? CartFile.of(stored)
                                    : carts.find(tenant, stored.cartId()).orElseThrow());
            case UNCHANGED -> new Outcome.Unchanged();
            case OUTDATED -> new Outcome.Outdated();
            case TOO_LARGE -> new Outcome.TooLarge();
        };
    }

    private boolean isKnown(Tenant tenant, Cart cart, String version) {
        return carts.find(tenant, new CartId(cart.id().text()))
                .filter(file -> file.current().version().equals(version))
                .isPresent();
    }

    private StoredCart stored(
            Tenant tenant,
            Cart cart,
            CartPolicy policy,
            String content,
            String version,
            List<CartFault> sums) {
        List<CartFault> warnings = new ArrayList<>(sums);
        if (PaidStatus.isMisspelt(cart.status())) {
            warnings.add(new CartFault("status", "status buys no tickets unless it is Successful"));
        }
        warnings.addAll(uselessAddresses(cart));
        warnings.addAll(CartMoney.roundings(cart));
        return new StoredCart(
                tenant,
                new CartId(cart.id().text()),
                version,
                cart.timestamp(),
                content,
                warnings.subList(0, Math.min(warnings.size(), MOST_WARNINGS)),
                cart.isPaid(),
                policy.tickets(cart),
                cart.timestamp(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Outcome issue(Order order, CartFile file) {
        boolean isCurrent = file.current().version().equals(order.version());
        Attempt attempt =
                isCurrent
                        ? issueTickets.attempt(
                                order,
                                file,
                                item -> item.decided(order.version()).isEmpty(),
                                AT_ONCE)
                        : new Attempt(file, List.of(), false);
        List<PlacedItem> items =
                ItemNames.of(order, attempt.file()).stream()
                        .filter(item -> item.decided(order.version()).isPresent())
                        .toList();
        List<CartFault> warnings = new ArrayList<>(order.stored().warnings());
        items.forEach(item -> item.warning().ifPresent(warnings::add));
        return new Outcome.Recorded(warnings, items, attempt.bought());
    }

    /** Returns a warning for each invalid e-mail address; the ticket then belongs to the user. */
    private static List<CartFault> uselessAddresses(Cart cart) {
        List<CartFault> faults = new ArrayList<>();
        check(cart.email(), "meta.email", faults);
        for (int place = 0; place < cart.items().size(); place++) {
            check(cart.items().get(place).email(), "items[" + place + "].meta.email", faults);
        }
        return faults;
    }

    private static void check(Optional<String> email, String field, List<CartFault> faults) {
        email.filter(text -> EmailAddress.parse(text).isEmpty())
                .ifPresent(
                        _ -> faults.add(new CartFault(field, field + " is not an e-mail address")));
    }
}
