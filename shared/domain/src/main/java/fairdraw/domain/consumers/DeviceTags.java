package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.util.Arrays;
import java.util.Base64;

/**
 * How a device is known in a draw: a keyed hash of the fingerprint that it sent, never the
 * fingerprint itself, and another one in every draw.
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
        byte[] hash =
                KeyedHash.of(
                        pepper,
                        "device",
                        tenant.organisation(),
                        tenant.mode().word(),
                        drawId,
                        fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
