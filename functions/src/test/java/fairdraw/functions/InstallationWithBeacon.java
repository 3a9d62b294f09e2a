package fairdraw.functions;

import java.time.Instant;

/** An installation that starts at noon, with a beacon whose every round has come. */
public final class InstallationWithBeacon implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final SmallBeacon beacon = new SmallBeacon(START.minusSeconds(30));
    private final Installation installation = new Installation(beacon.variables());

    public Installation installation() {
        return installation;
    }

    public Instant start() {
        return START;
    }

    @Override
    public void close() {
        installation.close();
        beacon.close();
    }
}
