package fairdraw.functions.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;

/** A checkout that sends variants of the published sample, each as a cart of its own. */
final class OddCarts implements AutoCloseable {

    private final Installation installation = new Installation();
    private final Checkout checkout = new Checkout(installation);
    private final SubmitCartFunction function = new SubmitCartFunction(installation.wiring());
    private int carts = 1;

    Checkout checkout() {
        return checkout;
    }

    /** Sends the body under an id of its own. */
    Answered send(String body) {
        return sendAsItIs(body.replace("\"cart_id\": 1,", "\"cart_id\": " + ++carts + ','));
    }

    Answered sendAsItIs(String body) {
        return installation.call(function, checkout.call(body));
    }

    static void expectRecorded(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.text("outcome")).isEqualTo("RECORDED");
    }

    @Override
    public void close() {
        installation.close();
    }
}
