package fairdraw.verifier.reading;

/** The lack of an answer, which says nothing about a draw: no network, or a server in trouble. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String why) {
        super(why);
    }
}
