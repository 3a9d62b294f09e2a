package fairdraw.functions.installation;

import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The installation of a test class, with a beacon whose every round has been published; every test
 * starts at noon.
 */
public final class InstallationWithBeacon implements BeforeEachCallback, AfterAllCallback {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final SmallBeacon beacon = new SmallBeacon(START.minusSeconds(30));
    private final Installation installation;

    public InstallationWithBeacon() {
        installation = new Installation(beacon.variables());
    }

    /** Does the same with another value of a variable. */
    public InstallationWithBeacon(String variable, String value) {
        installation = new Installation(beacon.variables(variable, value));
    }

    public Installation installation() {
        return installation;
    }

    public Instant start() {
        return START;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        installation.clock().set(START);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        installation.close();
        beacon.close();
    }
}
