package fairdraw.local.services;

/** The failure of an invocation: the function could not be run, or it threw. */
public final class InvocationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvocationFailed(String function) {
        super("invocation failed: " + function);
    }
}
