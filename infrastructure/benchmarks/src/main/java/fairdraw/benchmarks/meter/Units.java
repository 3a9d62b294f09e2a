package fairdraw.benchmarks.meter;

/** How many capacity units bytes are. */
final class Units {
    private static final long WRITE = 1_024;
    private static final long READ = 4_096;

    /** Both the read and the write of a transaction are done twice. */
    static final int TRANSACTION = 2;

    private Units() {}

    /** Units of writing an item of so many bytes, one at least. */
    static double written(long bytes) {
        return atLeastOne(bytes, WRITE);
    }

    /** Units of reading so many bytes, those of a missing item being none. */
    static double read(long bytes, boolean consistent) {
        return atLeastOne(bytes, READ) * (consistent ? 1 : 0.5);
    }

    private static double atLeastOne(long bytes, long unit) {
        return Math.max(1, Math.ceilDiv(bytes, unit));
    }
}
