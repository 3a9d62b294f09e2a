package fairdraw.verifier;

/** What was published is malformed or contradicts what it must be; the message says how. */
final class Refuted extends Exception {

    Refuted(String why) {
        super(why);
    }

    /** Refuses with this reason unless the condition holds. */
    static void unless(boolean condition, String why) throws Refuted {
        if (!condition) {
            throw new Refuted(why);
        }
    }
}
