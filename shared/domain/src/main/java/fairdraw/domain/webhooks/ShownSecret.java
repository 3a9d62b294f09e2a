package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Hex;
import java.util.Base64;

/** The form of a webhook's secret that its receiver sees. */
public final class ShownSecret {

    private static final String PREFIX = "whsec_";

    private ShownSecret() {}

    /**
     * Returns the text of these bytes. In Standard Webhooks, the bytes are the signing key; in
     * other formats, the text is.
     */
    public static String of(Format format, byte[] secret) {
        return switch (format) {
            case STANDARD, CARTS -> PREFIX + Base64.getEncoder().encodeToString(secret);
            case LOTTERIES, DRAWS -> PREFIX + Hex.encode(secret);
            case CAMPAIGNS -> Hex.encode(secret);
        };
    }
}
