package fairdraw.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of something that is read elsewhere. It is read again when it is no longer fresh or lacks
 * something, by one reader for all who ask, and stays good while that fails. After a failure it is
 * tried again after 1, 2, 4 and so on up to 60 seconds.
 *
 * @param <T> the copy
 */
public final class Kept<T> {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    /** The time for which those wait who have a good copy, and only while nothing has failed. */
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);

    /** The longest time for which those wait who have none. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(2);

    private final Supplier<T> source;
    private final Terms terms;
    private final Consumer<Duration> stale;

    private @Nullable Copy<T> copy;
    private @Nullable Reading reading;
    private @Nullable RuntimeException failure;
    private int failures;
    private Instant triedAt = Instant.MIN;

    /**
     * The times of a copy, counted from when it was read.
     *
     * @param fresh the time for which it is not read again
     * @param lacking the time for which what it lacks is taken not to exist
     * @param good the time for which it is used while it cannot be read again
     */
    public record Terms(Duration fresh, Duration lacking, Duration good) {}

    private record Copy<T>(T value, Instant readAt) {

        boolean isWithin(Duration time, Instant now) {
            return now.isBefore(readAt.plus(time));
        }
    }

    /**
     * One reading under way.
     *
     * @param soon is done no later than after a short wait
     */
    private record Reading(CompletableFuture<Boolean> done, CompletableFuture<Boolean> soon) {}

    /**
     * @param source reads it; any exception means that it cannot be read now
     * @param stale is told the age of a good copy that could not be read again
     */
    public Kept(Supplier<T> source, Terms terms, Consumer<Duration> stale) {
        this.source = source;
        this.terms = terms;
        this.stale = stale;
    }

    /**
     * Returns a copy that suffices, or one that was just read.
     *
     * @throws RuntimeException the failure of the source, if no copy is good enough
     * @throws NotNow if reading takes too long
     */
    public T get(Instant now, Predicate<T> suffices) {
        Optional<Copy<T>> known;
        Optional<Reading> begun;
        synchronized (this) {
            known = good(now);
            Optional<Copy<T>> enough = known.filter(it -> suffices.test(it.value()));
            Optional<Copy<T>> fresh = known.filter(it -> it.isWithin(terms.fresh(), now));
            if (enough.isPresent() && fresh.isPresent()) {
                return enough.get().value();
            }
            Optional<Copy<T>> lacking = known.filter(it -> it.isWithin(terms.lacking(), now));
            if (lacking.isPresent()) {
                return lacking.get().value();
            }
            begun = begun(now);
            if (enough.isPresent() && failures > 0) {
                return enough.get().value();
            }
            if (enough.isPresent()) {
                begun = begun.map(it -> new Reading(it.soon(), it.soon()));
            }
        }
        begun.ifPresent(Kept::await);
        return after(known, now, suffices);
    }

    /** Returns the copy that is good enough while it cannot be read again; reads nothing. */
    public synchronized Optional<T> present(Instant now) {
        return good(now).map(Copy::value);
    }

    private synchronized T after(Optional<Copy<T>> known, Instant now, Predicate<T> suffices) {
        Optional<Copy<T>> latest = good(now);
        boolean isNew = latest.isPresent() && !latest.equals(known);
        Optional<Copy<T>> enough = latest.filter(it -> isNew || suffices.test(it.value()));
        if (enough.isPresent()) {
            return enough.get().value();
        }
        throw Optional.ofNullable(failure).orElseGet(() -> new NotNow("it is still being read"));
    }

    private Optional<Copy<T>> good(Instant now) {
        return Optional.ofNullable(copy).filter(it -> it.isWithin(terms.good(), now));
    }

    /** Returns the reading under way, which begins unless it is too early after a failure. */
    private Optional<Reading> begun(Instant now) {
        if (reading == null && !now.isBefore(triedAt.plus(pause()))) {
            triedAt = now;
            CompletableFuture<Boolean> done =
                    CompletableFuture.supplyAsync(source, Thread::startVirtualThread)
                            .handle((value, failed) -> ended(value, failed, now));
            reading =
                    done.isDone()
                            ? null
                            : new Reading(
                                    done,
                                    done.copy()
                                            .completeOnTimeout(
                                                    false,
                                                    SHORT_WAIT.toMillis(),
                                                    TimeUnit.MILLISECONDS));
        }
        return Optional.ofNullable(reading);
    }

    private Duration pause() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private synchronized boolean ended(
            @Nullable T value, @Nullable Throwable failed, Instant begunAt) {
        reading = null;
        if (value != null) {
            copy = new Copy<>(value, begunAt);
            failure = null;
            failures = 0;
            return true;
        }
        failures++;
        failure = asRuntime(failed);
        good(begunAt).ifPresent(it -> stale.accept(Duration.between(it.readAt(), begunAt)));
        return false;
    }

    private static RuntimeException asRuntime(@Nullable Throwable failed) {
        @Nullable Throwable cause =
                failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        return cause instanceof RuntimeException runtime
                ? runtime
                : Optional.ofNullable(cause)
                        .map(it -> new NotNow("it could not be read", it))
                        .orElseGet(() -> new NotNow("it could not be read"));
    }

    private static void await(Reading begun) {
        Duration most =
                Budget.remaining().filter(left -> left.compareTo(LONG_WAIT) < 0).orElse(LONG_WAIT);
        try {
            begun.done().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unread) {
            // The copy, or the lack of one, tells what became of it.
        }
    }
}
