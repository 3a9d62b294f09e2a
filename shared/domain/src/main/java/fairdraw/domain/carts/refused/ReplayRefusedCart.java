package fairdraw.domain.carts.refused;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.SubmitCart;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.sent.Cart;

/** Submits a refused cart again, once the cause of its refusal is fixed, or in a corrected form. */
public final class ReplayRefusedCart {

    private final SubmitCart submitCart;
    private final RefusedCarts refused;

    public ReplayRefusedCart(SubmitCart submitCart, RefusedCarts refused) {
        this.submitCart = submitCart;
        this.refused = refused;
    }

    /**
     * Submits the cart as if it were sent now, and marks the refused one as accepted, even if the
     * same cart or a newer one is known. Another refusal changes nothing.
     *
     * @param id the id of the refused cart, which must exist
     * @param content the content as sent, or as an operator corrected it
     * @param version the hash of the content, in hex
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
