package fairdraw.functions.carts;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.SubmitCart;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.refused.RefuseCart;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.lotteries.tickets.EntryReceipts;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.SentCart;
import fairdraw.functions.wiring.CartModule;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/** {@code POST /v1/integration/cart}. */
public final class SubmitCartFunction extends HttpFunction<Tenant> {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final SubmitCart submitCart;
    private final RefuseCart refuseCart;
    private final EntryReceipts receipts;

    public SubmitCartFunction() {
        this(Wiring.inLambda());
    }

    public SubmitCartFunction(Wiring wiring) {
        super(wiring.surfaces().carts().forMuch().accepting(LARGEST_BODY));
        CartModule carts = wiring.carts();
        submitCart = carts.submitCart();
        refuseCart = carts.refuseCart();
        receipts = wiring.lotteries().entryReceipts();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        SentCart sent = SentCart.of(request.bytes());
        return switch (sent.read()) {
            case SentCart.Reading.Sound(Cart cart) -> submit(tenant, sent, cart);
            case SentCart.Reading.Bad(var faults) -> refuse(tenant, sent, faults);
        };
    }

    private Reply submit(Tenant tenant, SentCart sent, Cart cart) {
        return switch (submitCart.submit(tenant, cart, sent.content(), sent.hash())) {
            case Outcome.Recorded(var warnings, var items, var bought) ->
                    CartReplies.recorded(cart, warnings, items, receipts.of(bought));
            case Outcome.Unchanged _ -> CartReplies.known(cart, "UNCHANGED");
            case Outcome.Outdated _ -> CartReplies.known(cart, "OUTDATED");
            case Outcome.Refused(var faults) -> refuse(tenant, sent, faults);
            case Outcome.TooLarge _ -> Reply.problem(413, "Request body is too large");
        };
    }

    /**
     * Refuses a cart and stores it: its sender will repeat it for ever, and an operator has to see
     * why.
     */
    private Reply refuse(Tenant tenant, SentCart sent, List<CartFault> faults) {
        return switch (refuseCart.refuse(tenant, sent.content(), sent.hash(), faults)) {
            case REFUSED -> CartReplies.refused(faults);
            case QUARANTINED -> CartReplies.quarantined(faults);
        };
    }
}
