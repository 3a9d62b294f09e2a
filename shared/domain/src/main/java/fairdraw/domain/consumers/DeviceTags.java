package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import java.util.Arrays;
import java.util.Base64;

/**
 * The tags of devices in draws and sessions: keyed hashes of the fingerprints they sent, never the
 * fingerprints themselves, and different in every draw and session.
 */
public final class DeviceTags {

    private static final int BYTES = 16;

    private DeviceTags() {}

    /**
     * Returns the tag of a device, 22 characters of base64url.
     *
     * @param pepper the pepper, 32 bytes, of the draw's generation
     */
    public static String of(byte[] pepper, Tenant tenant, DrawId drawId, String fingerprint) {
        return tag(pepper, "device", tenant, drawId.text(), fingerprint);
    }

    /**
     * Returns the tag of the device that a session is opened on, 22 characters of base64url.
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
                        tenant.organisation().text(),
                        tenant.mode().word(),
                        within,
                        fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
