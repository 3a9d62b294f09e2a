package fairdraw.benchmarks.stack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** A log that keeps nothing of its lines but their number and their bytes. */
public final class CountedLog {
    private final LongAdder lines = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /**
     * The size of some lines.
     *
     * @param bytes those of their texts, without what ends a line
     */
    public record Size(long lines, long bytes) {

        /** Returns the difference from an earlier size. */
        public Size since(Size before) {
            return new Size(lines - before.lines, bytes - before.bytes);
        }
    }

    /** Returns the size of all lines until now. */
    public Size size() {
        return new Size(lines.sum(), bytes.sum());
    }

    /** Returns a stream that writes lines of this log. */
    PrintStream stream() {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int character) {
                        if (character == '\n') {
                            lines.increment();
                        } else {
                            bytes.increment();
                        }
                    }
                },
                false,
                StandardCharsets.UTF_8);
    }
}
