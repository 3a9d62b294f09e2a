package fairdraw.aws;

/**
 * The failure of a call because others were writing the same item for too long; nothing of the call
 * was written.
 */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the failure; the message says what is contended. */
    public Contended(String what) {
        super(what);
    }
}
