package fairdraw.domain.carts;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.IssueTickets.Attempt;
import fairdraw.domain.carts.sent.CartReader;
import fairdraw.domain.ids.CartId;
import java.util.Optional;

/** Resumes carts whose tickets are not all decided, or not all bought. */
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
     * Decides the items that were left undecided when the cart was taken, and reports them. A cart
     * that was replaced meanwhile requests nothing more.
     *
     * @param version the version of the cart with that id
     * @return false if concurrent writers prevented a decision; the caller must retry
     * @throws IllegalArgumentException if there is no such cart
     */
    public boolean complete(Tenant tenant, CartId cartId, String version) {
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

    /** Retries the refused items of a cart; empty if there is no such cart. */
    public Optional<Attempt> retry(Tenant tenant, CartId cartId) {
        return carts.find(tenant, cartId).map(this::retry);
    }

    /**
     * Makes a cart of the history, replaced or never current, the current one, and buys the tickets
     * that were not bought before; empty if there is no such cart.
     *
     * @param version the version of the cart with that id
     */
    public Optional<Attempt> restore(Tenant tenant, CartId cartId, String version) {
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
        throw new NotNow("a cart is contended for too long");
    }

    private Attempt retry(CartFile file) {
        return issueTickets.attempt(
                order(file.current()), file, PlacedItem::isNoTicket, Integer.MAX_VALUE);
    }

    private Order order(StoredCart cart) {
        return new Order(cart, reader.read(cart.content()), policies.of(cart.tenant()));
    }
}
