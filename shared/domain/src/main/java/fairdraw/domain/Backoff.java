package fairdraw.domain;

/**
 * How to wait before trying again; with full jitter, so that those who collided do not meet again.
 */
@FunctionalInterface
public interface Backoff {

    /** Waits a random time that grows with {@code attempt}, counted from 1. */
    void pause(int attempt);
}
