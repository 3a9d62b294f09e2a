package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.IssueTickets.Attempt;
import fairdraw.domain.carts.sent.CartReader;
import java.util.Optional;

/** Goes on with carts whose tickets are not all decided, or not all bought. */
public final class ResumeCart {

    private static final int ATTEMPTS = 16;

    private final Carts carts;
    private final KnownPolicies policies;
    private final IssueTickets issueTickets;
    private final CartReader reader;

    public ResumeCart(
            Carts carts, KnownPolicies policies, IssueTickets issueTickets, CartReader reader) {
        this.carts = carts;
        this.policies = policies;
        this.issueTickets = issueTickets;
        this.reader = reader;
    }

    /**
     * Decides what nobody came to decide when the cart was taken, and reports it. A cart that was
     * replaced meanwhile asks for nothing more.
     *
     * @param version which cart of that id it is
     * @return false when too many others are writing; it is to be asked again
     * @throws IllegalArgumentException when there is no such cart
     */
    public boolean complete(Tenant tenant, String cartId, String version) {
        CartFile file =
                carts.find(tenant, cartId)
                        .orElseThrow(() -> new IllegalArgumentException("no such cart"));
        if (!file.current().version().equals(version)) {
            file.earlier().stream()
                    .filter(cart -> cart.version().equals(version))
                    .forEach(cart -> issueTickets.report(order(cart), file));
            return true;
        }
        return issueTickets
                .attempt(
                        order(file.current()),
                        file,
                        item -> item.decided(version).isEmpty(),
                        Integer.MAX_VALUE)
                .isComplete();
    }

    /** Tries again what was refused; empty when there is no such cart. */
    public Optional<Attempt> retry(Tenant tenant, String cartId) {
        return carts.find(tenant, cartId).map(this::retry);
    }

    /**
     * Puts a cart of the history, replaced or never current, in place of the current one, and buys
     * its tickets as far as they were not bought before; empty when there is no such cart.
     *
     * @param version which cart of that id it is
     */
    public Optional<Attempt> restore(Tenant tenant, String cartId, String version) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<CartFile> file = carts.find(tenant, cartId);
            if (file.isEmpty() || file.get().current().version().equals(version)) {
                return file.map(this::retry);
            }
            Optional<StoredCart> wanted =
                    file.get().earlier().stream()
                            .filter(cart -> cart.version().equals(version))
                            .findFirst();
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            StoredCart restored = wanted.get().inPlaceOf(file.get().current());
            if (carts.restore(file.get(), restored)) {
                return carts.find(tenant, cartId).map(this::retry);
            }
        }
        throw new IllegalStateException("a cart is contended for too long");
    }

    private Attempt retry(CartFile file) {
        return issueTickets.attempt(
                order(file.current()), file, PlacedItem::isNoTicket, Integer.MAX_VALUE);
    }

    private Order order(StoredCart cart) {
        return new Order(cart, reader.read(cart.content()), policies.of(cart.tenant()));
    }
}
