package fairdraw.domain.access.keys;

import java.util.Locale;

/** One of the interfaces that keys are made for; a key opens no other. */
public enum Surface {
    LOTTERIES,
    DRAWS,
    CAMPAIGNS,
    CARTS,
    OPERATOR;

    /** The word in forms and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
