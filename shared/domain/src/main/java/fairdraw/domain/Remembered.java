package fairdraw.domain;

import java.time.Duration;

/**
 * The longest times for which each environment may cache data that decides access, and so the
 * longest delay until a change takes effect everywhere. The operators' manual states the same
 * times.
 */
public enum Remembered {
    /** A valid key of a partner, a campaign or a shop; an invalid one is never cached. */
    PARTNERS_KEY(Duration.ofSeconds(60)),

    /** An operator's key, which can make more keys (RFC 7009 §2): read for each call. */
    OPERATORS_KEY(Duration.ZERO),

    /** The state of a session, for calls that write: read for each call. */
    SESSION(Duration.ZERO),

    /** A consumer's access token, for calls that only read: valid until it expires. */
    ACCESS_TOKEN(Duration.ofHours(1)),

    /** An organisation's policy for its carts, or the lack of one. */
    CART_POLICY(Duration.ofSeconds(5)),

    /** The webhooks of an organisation or a campaign, or the lack of any. */
    WEBHOOKS(Duration.ofSeconds(5)),

    /** A campaign that a key names; a missing one is never cached. */
    CAMPAIGN(Duration.ofSeconds(5)),

    /** The issuers of an organisation, or the lack of any. */
    ISSUERS(Duration.ofSeconds(60)),

    /** The key set of an issuer. */
    ISSUERS_KEYS(Duration.ofMinutes(10)),

    /** The key set of an issuer, while it cannot be fetched again. */
    ISSUERS_KEYS_AWAY(Duration.ofHours(24)),

    /** The lack of a key in a key set. */
    ISSUERS_LACK(Duration.ofSeconds(60)),

    /** The head of a log of the register, for receipts. */
    REGISTER_HEAD(Duration.ofSeconds(5)),

    /** The generations of a root secret, of which the newest is for all that is new. */
    ROOTS(Duration.ofMinutes(5));

    private final Duration atMost;

    Remembered(Duration atMost) {
        this.atMost = atMost;
    }

    /** Returns the longest time; zero if the data is never cached. */
    public Duration atMost() {
        return atMost;
    }
}
