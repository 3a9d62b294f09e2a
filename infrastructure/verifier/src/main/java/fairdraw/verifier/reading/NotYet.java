package fairdraw.verifier.reading;

/**
 * A check cannot be made, because the draw is not that far or never will be; the message says why.
 */
public final class NotYet extends Exception {

    public NotYet(String why) {
        super(why);
    }
}
