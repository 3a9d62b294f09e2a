package fairdraw.domain;

/**
 * The pause before a retry, with full jitter, so that callers who collided do not collide again.
 */
@FunctionalInterface
public interface Backoff {

    /** Waits a random time that grows with {@code attempt}, counted from 1. */
    void pause(int attempt);
}
