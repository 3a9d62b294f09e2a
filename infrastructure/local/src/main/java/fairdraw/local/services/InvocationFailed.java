package fairdraw.local.services;

/** A function that could not be run, or that threw. */
public final class InvocationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvocationFailed(String function) {
        super("invocation failed: " + function);
    }
}
