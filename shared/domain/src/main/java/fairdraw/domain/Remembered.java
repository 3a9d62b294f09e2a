package fairdraw.domain;

import java.time.Duration;

/**
 * What about authority may be remembered, each environment for itself, and for how long: so much
 * later at most is a change felt everywhere. The manual for operators says the same.
 */
public enum Remembered {
    /** That a key of a partner, a campaign or a shop is good; never that one is not. */
    PARTNERS_KEY(Duration.ofSeconds(60)),

    /** An operator's key, with which more keys are made (RFC 7009 §2): read for each call. */
    OPERATORS_KEY(Duration.ZERO),

    /** That a session is open, where something is written: read for each call. */
    SESSION(Duration.ZERO),

    /** A consumer's access token, where something is only read: good until it expires. */
    ACCESS_TOKEN(Duration.ofHours(1)),

    /** What an organisation decides about its carts, and that it decided nothing. */
    CART_POLICY(Duration.ofSeconds(5)),

    /** The webhooks of an organisation or a campaign, and that there are none. */
    WEBHOOKS(Duration.ofSeconds(5)),

    /** A campaign that a key names; never that there is none. */
    CAMPAIGN(Duration.ofSeconds(5)),

    /** The issuers of an organisation, and that it has none. */
    ISSUERS(Duration.ofSeconds(60)),

    /** The key set of an issuer. */
    ISSUERS_KEYS(Duration.ofMinutes(10)),

    /** That a key set lacks a key, or cannot be fetched. */
    ISSUERS_LACK(Duration.ofSeconds(60)),

    /** The generations of the root secret, of which the newest signs. */
    ROOTS(Duration.ofMinutes(5));

    private final Duration atMost;

    Remembered(Duration atMost) {
        this.atMost = atMost;
    }

    /** How long; zero of what is never remembered. */
    public Duration atMost() {
        return atMost;
    }
}
