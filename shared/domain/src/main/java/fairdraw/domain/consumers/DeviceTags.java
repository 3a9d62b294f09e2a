package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.util.Arrays;
import java.util.Base64;

/**
 * How a device is known in a draw or in a session: a keyed hash of the fingerprint that it sent,
 * never the fingerprint itself, and another one in every draw and session.
 */
public final class DeviceTags {

    private static final int BYTES = 16;

    private DeviceTags() {}

    /**
     * The tag of a device, 22 characters of base64url.
     *
     * @param pepper the pepper, 32 bytes, of the generation that the draw is made with
     */
    public static String of(byte[] pepper, Tenant tenant, String drawId, String fingerprint) {
        return tag(pepper, "device", tenant, drawId, fingerprint);
    }

    /**
     * The tag of the device that a session is made on, 22 characters of base64url.
     *
     * @param session the session's id
     */
    static String ofSession(byte[] pepper, Tenant tenant, String session, String fingerprint) {
        return tag(pepper, "session-device", tenant, session, fingerprint);
    }

    private static String tag(
            byte[] pepper, String use, Tenant tenant, String within, String fingerprint) {
        byte[] hash =
                KeyedHash.of(
                        pepper,
                        use,
                        tenant.organisation(),
                        tenant.mode().word(),
                        within,
                        fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
