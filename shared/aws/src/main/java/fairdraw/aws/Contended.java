package fairdraw.aws;

/** Too many were writing the same item for too long; nothing of the call was written. */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is contended. */
    public Contended(String what) {
        super(what);
    }
}
