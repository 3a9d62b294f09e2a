package fairdraw.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is closed at the end, last opened first; one that fails does not keep the others open. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Adds what was just opened and answers it. */
    synchronized <T extends AutoCloseable> T add(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                System.getLogger(Closing.class.getName())
                        .log(System.Logger.Level.WARNING, "not closed cleanly", e);
            }
        }
    }
}
