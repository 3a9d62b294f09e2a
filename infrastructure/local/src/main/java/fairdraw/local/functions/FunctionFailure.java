package fairdraw.local.functions;

/** A function that threw instead of answering. */
final class FunctionFailure extends Exception {
    private static final long serialVersionUID = 1;

    FunctionFailure(String function, Throwable cause) {
        super(function + " failed", cause);
    }
}
