package fairdraw.verifier.reading;

/**
 * The failure of a check: a published value is malformed or contradicts another. The message says
 * how.
 */
public class Refuted extends Exception {

    private static final long serialVersionUID = 1L;

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
