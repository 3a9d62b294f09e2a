package fairdraw.domain.webhooks;

import fairdraw.fairness.encoding.Hex;
import java.util.Base64;

/** How a webhook's secret is written for its receiver. */
public final class ShownSecret {

    private static final String PREFIX = "whsec_";

    private ShownSecret() {}

    /**
     * The text of these bytes: where Standard Webhooks sign they are the key, elsewhere the text.
     */
    public static String of(Format format, byte[] secret) {
        return switch (format) {
            case STANDARD, CARTS -> PREFIX + Base64.getEncoder().encodeToString(secret);
            case LOTTERIES, DRAWS -> PREFIX + Hex.encode(secret);
            case CAMPAIGNS -> Hex.encode(secret);
        };
    }
}
