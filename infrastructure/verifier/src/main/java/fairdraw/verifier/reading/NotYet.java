package fairdraw.verifier.reading;

/** The reason why a check cannot be made: the draw has not come that far, or never will. */
public final class NotYet extends Exception {

    public NotYet(String why) {
        super(why);
    }
}
