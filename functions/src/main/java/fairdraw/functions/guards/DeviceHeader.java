package fairdraw.functions.guards;

import fairdraw.domain.consumers.Fingerprint;
import fairdraw.functions.http.Request;
import java.util.Optional;

/** The header in which devices say what they are. */
public final class DeviceHeader {

    private DeviceHeader() {}

    /** The fingerprint that a request sends; empty for none, and for what cannot be one. */
    public static Optional<Fingerprint> fingerprint(Request request) {
        return request.header("X-Fingerprint").flatMap(Fingerprint::of);
    }
}
