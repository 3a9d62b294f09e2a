package fairdraw.local.start;

/** The reason why the local runtime does not start, in one line for the user. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes the exception with that line. */
    public StartException(String line) {
        super(line);
    }
}
