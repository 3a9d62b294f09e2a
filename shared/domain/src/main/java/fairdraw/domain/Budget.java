package fairdraw.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The time for which the caller of one request still waits, handed down to everything that is done
 * for the request: no call or pause lasts longer than what is left. Work that nobody waits for,
 * such as that of a queue, has none.
 */
public final class Budget {

    private static final ScopedValue<Budget> CURRENT = ScopedValue.newInstance();

    private final InstantSource clock;
    private final Instant end;
    private final Duration stall;
    private final AtomicReference<Instant> progress;
    private final AtomicInteger changes = new AtomicInteger();

    /**
     * Creates a budget that begins now.
     *
     * @param whole the time for all of the work
     * @param stall the time for which the work may get on with nothing
     */
    public Budget(InstantSource clock, Duration whole, Duration stall) {
        this.clock = clock;
        Instant now = clock.instant();
        this.end = now.plus(whole);
        this.stall = stall;
        this.progress = new AtomicReference<>(now);
    }

    /** Returns the budget of the request that is worked on, if a caller waits for it. */
    public static Optional<Budget> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Returns what is left of the current budget, at least zero; empty if there is none. */
    public static Optional<Duration> remaining() {
        return current().map(Budget::left);
    }

    /**
     * Fails if nothing is left of the current budget.
     *
     * @throws NotNow if the caller has waited for long enough
     */
    public static void check() {
        if (remaining().filter(Duration::isZero).isPresent()) {
            throw new NotNow("the caller has waited for long enough");
        }
    }

    /** Returns the same work with the current budget, for another thread. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return current()
                .<Callable<T>>map(
                        budget -> () -> ScopedValue.where(CURRENT, budget).call(work::call))
                .orElse(work);
    }

    /** Does the work within this budget. */
    public <T> T around(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Returns the time that is left, at least zero. */
    public Duration left() {
        Instant stalled = progress.get().plus(stall);
        Duration left = Duration.between(clock.instant(), stalled.isBefore(end) ? stalled : end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Records that a call has been answered. */
    public void progressed() {
        progress.set(clock.instant());
    }

    /** Records that something has been changed, or may have been. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** Returns the number of changes that were made, or may have been. */
    public int changes() {
        return changes.get();
    }

    /** Returns a budget of this much more time, to record what became of work that took all. */
    public Budget extended(Duration more) {
        Duration left = left().plus(more);
        return new Budget(clock, left, left);
    }
}
