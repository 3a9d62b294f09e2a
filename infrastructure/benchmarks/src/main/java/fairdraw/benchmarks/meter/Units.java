package fairdraw.benchmarks.meter;

/** The conversion of bytes to capacity units. */
final class Units {
    private static final long WRITE = 1_024;
    private static final long READ = 4_096;

    /** The factor of transactional reads and writes, which DynamoDB performs twice. */
    static final int TRANSACTION = 2;

    private Units() {}

    /** Returns the units of writing an item of that many bytes, at least 1. */
    static double written(long bytes) {
        return atLeastOne(bytes, WRITE);
    }

    /**
     * Returns the units of reading that many bytes; for a missing item, of no bytes, those of a
     * small one.
     */
    static double read(long bytes, boolean consistent) {
        return atLeastOne(bytes, READ) * (consistent ? 1 : 0.5);
    }

    private static double atLeastOne(long bytes, long unit) {
        return Math.max(1, Math.ceilDiv(bytes, unit));
    }
}
