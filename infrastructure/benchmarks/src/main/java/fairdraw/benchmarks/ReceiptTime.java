package fairdraw.benchmarks;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.leaves.Stub;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The processor time of a receipt in the answer to an entry, from the first of a process on. */
final class ReceiptTime {

    private static final int MANY = 1_000;
    private static final double MILLION = 1e6;

    private static final byte[] SEED = Sha256.of("seed");
    private static final byte[] RULES = Sha256.of("rules");
    private static final byte[] ROOT = Sha256.of("root");
    private static final byte[] LINES = Sha256.of("lines");

    /** Returns the table of the first, the second and the thousandth receipt. */
    String run() {
        double first = millis(1);
        double second = millis(2);
        double last = 0;
        for (int number = 3; number <= MANY; number++) {
            last = millis(number);
        }
        return String.format(
                Locale.ROOT,
                """
                | receipt of a process | ms of processor |
                | --- | ---: |
                | first, as without a rehearsal | %.2f |
                | second | %.2f |
                | thousandth | %.2f |
                """,
                first,
                second,
                last);
    }

    private static double millis(int number) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        byte[] nonce = Sha256.of("nonce " + number);
        byte[] commit = Opening.of(nonce, "ada@example.com", "").commit(LINES);
        Stub stub = new Stub("draw_01", number, 1, commit);
        byte[] signature =
                new Receipt(stub, RULES, "2026-03-01T12:00:00Z", number, ROOT).sign(SEED);
        long after = threads.getCurrentThreadCpuTime();
        if (signature.length == 0) {
            throw new IllegalStateException("no signature");
        }
        return (after - before) / MILLION;
    }
}
