/** The way in which a receiver answers. */
enum Kind {
    GOOD,
    /** Takes the request and never answers. */
    HANGS,
    /** Answers 200 at once, and then a byte of the body every second. */
    TRICKLES,
    /** Answers 500 after 14 seconds. */
    FAILS_LATE
}
