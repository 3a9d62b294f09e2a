package fairdraw.verifier.reading;

/** What was published is malformed or contradicts what it must be; the message says how. */
public final class Refuted extends Exception {

    public Refuted(String why) {
        super(why);
    }

    /** Refuses with this reason unless the condition holds. */
    public static void unless(boolean condition, String why) throws Refuted {
        if (!condition) {
            throw new Refuted(why);
        }
    }
}
