package fairdraw.local.start;

/** Why the local runtime does not start, in one line for whoever started it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With that line. */
    public StartException(String line) {
        super(line);
    }
}
