package fairdraw.functions.webhooks;

import fairdraw.functions.installation.Installation;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The installation of a test class, with an organisation and a receiver for each test. */
final class WebhookBench implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final Installation installation = Hooks.ofThisMachine();
    private Hooks hooks = new Hooks(installation);
    private Receiver receiver = new Receiver();

    Installation installation() {
        return installation;
    }

    Hooks hooks() {
        return hooks;
    }

    Receiver receiver() {
        return receiver;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        hooks = new Hooks(installation);
        receiver = new Receiver();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        receiver.close();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        installation.close();
    }
}
