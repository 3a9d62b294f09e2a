package fairdraw.local.functions;

/** The log of functions' failures on the process's output, which the launcher keeps in a file. */
final class FailureLog {
    private FailureLog() {}

    static void write(String requestId, Throwable failure) {
        synchronized (System.out) {
            System.out.println("ERROR RequestId: " + requestId);
            failure.printStackTrace(System.out);
        }
    }
}
