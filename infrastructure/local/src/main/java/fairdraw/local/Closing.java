package fairdraw.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A stack of things to close at the end, the last opened first. A failure to close one does not
 * keep the others open.
 */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Adds something that was just opened and returns it. */
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
