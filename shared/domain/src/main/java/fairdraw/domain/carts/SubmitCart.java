package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.carts.IssueTickets.Order;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a checkout tells of a cart, and buys the tickets that it asks for. */
public final class SubmitCart {

    /** As many tickets as a caller is kept waiting for; the rest is bought right after. */
    private static final int AT_ONCE = 100;

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * Kept, as the first of its id or in place of an older one.
         *
         * @param warnings what is odd about it
         * @param items what has become of its items that ask for tickets, as far as decided
         */
        record Recorded(List<CartFault> warnings, List<ItemOutcome> items) implements Outcome {}

        /** The same was kept before; nothing was done. */
        record Unchanged() implements Outcome {}

        /** A newer one is known, or another of the same time; nothing was done. */
        record Outdated() implements Outcome {}

        /** It does not add up, and the organisation refuses that. */
        record Refused(List<CartFault> faults) implements Outcome {}

        /** It is too large to be kept. */
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
     * Takes the cart.
     *
     * @param content what was sent
     * @param version its hash, in hex
     */
    public Outcome submit(Tenant tenant, Cart cart, String content, String version) {
        CartPolicy policy = policies.of(tenant);
        List<CartFault> sums = CartMoney.sums(cart);
        if (policy.refusesSums() && !sums.isEmpty()) {
            // What was accepted before the organisation became strict stays accepted.
            return isKnown(tenant, cart, version)
                    ? new Outcome.Unchanged()
                    : new Outcome.Refused(sums);
        }
        var order = new Order(tenant, cart, version, policy);
        StoredCart stored = stored(order, content, sums);
        return switch (carts.record(stored)) {
            case FIRST -> issue(order, stored, CartFile.of(stored));
            case REPLACED ->
                    issue(
                            order,
                            stored,
                            stored.tickets() == 0
                                    ? CartFile.of(stored)
                                    : carts.find(tenant, stored.cartId()).orElseThrow());
            case UNCHANGED -> new Outcome.Unchanged();
            case OUTDATED -> new Outcome.Outdated();
            case TOO_LARGE -> new Outcome.TooLarge();
        };
    }

    private boolean isKnown(Tenant tenant, Cart cart, String version) {
        return carts.find(tenant, cart.id().text())
                .filter(file -> file.current().version().equals(version))
                .isPresent();
    }

    private StoredCart stored(Order order, String content, List<CartFault> sums) {
        Cart cart = order.cart();
        List<CartFault> warnings = new ArrayList<>(sums);
        warnings.addAll(uselessAddresses(cart));
        return new StoredCart(
                order.tenant(),
                cart.id().text(),
                order.version(),
                cart.timestamp(),
                content,
                warnings,
                order.policy().tickets(cart),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Outcome issue(Order order, StoredCart stored, CartFile file) {
        boolean isCurrent = file.current().version().equals(stored.version());
        CartFile after =
                isCurrent
                        ? issueTickets.attempt(order, file, Optional::isEmpty, AT_ONCE).file()
                        : file;
        return new Outcome.Recorded(stored.warnings(), outcomes(order.cart(), after));
    }

    /** What the cart's items have become; an older cart may have had more of them. */
    private static List<ItemOutcome> outcomes(Cart cart, CartFile file) {
        return file.outcomesInOrder().stream()
                .filter(outcome -> outcome.item() < cart.items().size())
                .toList();
    }

    /** E-mails that name nobody; the ticket is then the user's. */
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
