package fairdraw.functions.triggers;

import fairdraw.domain.NotNow;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.functions.wiring.Wiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of the queue of carts with tickets: buys those that were left over when the cart was
 * recorded, normally none unless there were too many or a call broke off.
 */
public final class CompleteCartsFunction extends QueueFunction {

    private final ResumeCart resumeCart;

    public CompleteCartsFunction() {
        this(Wiring.inLambda());
    }

    public CompleteCartsFunction(Wiring wiring) {
        super(wiring, wiring.settings().cartsQueue());
        resumeCart = wiring.carts().resumeCart();
    }

    @Override
    protected void work(Map<String, @Nullable Object> message) {
        var cart = RecordedCart.of(message);
        if (!resumeCart.complete(cart.tenant(), cart.cartId(), cart.version())) {
            throw new NotNow("to be completed again");
        }
    }
}
