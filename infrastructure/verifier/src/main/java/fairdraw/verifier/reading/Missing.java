package fairdraw.verifier.reading;

/** The lack of an answer, or of the end of one: nothing is there that could contradict. */
public final class Missing extends Refuted {

    private static final long serialVersionUID = 1L;

    public Missing(String what) {
        super(what);
    }
}
