package fairdraw.verifier.reading;

/**
 * The failure of a check: a published value is malformed or contradicts another. The message says
 * how.
 */
public final class Refuted extends Exception {

    public Refuted(String why) {
        super(why);
    }

    /** Throws with this reason unless the condition holds. */
    public static void unless(boolean condition, String why) throws Refuted {
        if (!condition) {
            throw new Refuted(why);
        }
    }
}
