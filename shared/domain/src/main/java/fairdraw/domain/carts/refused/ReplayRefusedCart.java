package fairdraw.domain.carts.refused;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.SubmitCart;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.sent.Cart;

/** Takes what was refused before, when its cause is mended. */
public final class ReplayRefusedCart {

    private final SubmitCart submitCart;
    private final RefusedCarts refused;

    public ReplayRefusedCart(SubmitCart submitCart, RefusedCarts refused) {
        this.submitCart = submitCart;
        this.refused = refused;
    }

    /**
     * Takes the cart as if it were sent now, and says of the refused one that it was accepted, even
     * where the same cart or a newer one is known. While it is refused, nothing changes.
     *
     * @param id of the refused cart, which must be there
     * @param content what was sent
     * @param version its hash, in hex
     */
    public Outcome replay(Tenant tenant, String id, Cart cart, String content, String version) {
        Outcome outcome = submitCart.submit(tenant, cart, content, version);
        switch (outcome) {
            case Outcome.Recorded _, Outcome.Unchanged _, Outcome.Outdated _ ->
                    refused.markReplayed(tenant, id);
            case Outcome.Refused _, Outcome.TooLarge _ -> {}
        }
        return outcome;
    }
}
