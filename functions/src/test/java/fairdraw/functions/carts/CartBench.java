package fairdraw.functions.carts;

import fairdraw.functions.installation.Installation;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The installation of a test class, with a checkout and an operator for each test. */
public final class CartBench implements BeforeEachCallback, AfterAllCallback {

    private final Installation installation = new Installation();
    private Checkout checkout = new Checkout(installation);
    private CartDesk desk = new CartDesk(checkout.partner());

    public Installation installation() {
        return installation;
    }

    public Checkout checkout() {
        return checkout;
    }

    public CartDesk desk() {
        return desk;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        checkout = new Checkout(installation);
        desk = new CartDesk(checkout.partner());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        installation.close();
    }
}
