package fairdraw.domain.access;

import java.util.Locale;

/** The part that an operator has: every role reads everything in its reach. */
public enum Role {
    /** Does everything, and alone decides about people, keys and issuers. */
    OWNER,

    /** Runs lotteries, draws, campaigns, carts and webhooks. */
    OPERATOR,

    /** Helps single customers: tickets, devices, carts and messages. */
    SUPPORT,

    /** Reads only. */
    AUDITOR;

    /** Returns the word used in requests, answers and stored items. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
