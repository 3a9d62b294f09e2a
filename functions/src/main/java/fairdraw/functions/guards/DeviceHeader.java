package fairdraw.functions.guards;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.functions.http.Request;
import java.util.Optional;

/** The header in which devices send their fingerprint. */
public final class DeviceHeader {

    private DeviceHeader() {}

    /** Returns the fingerprint of a request; empty if there is none or it is malformed. */
    public static Optional<Fingerprint> fingerprint(Request request) {
        return request.header("X-Fingerprint").flatMap(Fingerprint::of);
    }
}
