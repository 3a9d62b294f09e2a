package fairdraw.functions.installation;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The log of functions, whose lines are kept until they are taken. */
final class KeptLines {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream stream() {
        return stream;
    }

    /** Returns the lines since the last call, in their order. */
    List<String> taken() {
        synchronized (stream) {
            List<String> all = bytes.toString(StandardCharsets.UTF_8).lines().toList();
            bytes.reset();
            return all;
        }
    }
}
