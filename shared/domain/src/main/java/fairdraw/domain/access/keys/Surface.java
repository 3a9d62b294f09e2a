package fairdraw.domain.access.keys;

import java.util.Locale;

/** A part of the API that keys are made for; a key is valid for no other. */
public enum Surface {
    LOTTERIES,
    DRAWS,
    CAMPAIGNS,
    CARTS,
    OPERATOR;

    /** Returns the word used in requests and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
