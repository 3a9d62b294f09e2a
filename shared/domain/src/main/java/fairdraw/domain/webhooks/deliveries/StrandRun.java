package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.deliveries.Deliveries.Part;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Strands.Release;
import fairdraw.domain.webhooks.deliveries.Strands.Rest;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a strand: it attempts what is due, many at once, and leaves behind what the strand
 * waits for. Only the attempts are made by other threads.
 */
final class StrandRun {

    /** The most attempts under way at once. */
    private static final int MOST = 64;

    /** The most deliveries of a line that are read at once. */
    private static final int PART = 25;

    /** The time for which attempts at slow receivers begin, so that they end within the run. */
    private static final Duration FOR_SLOW = Duration.ofSeconds(25);

    /** The time for which attempts begin. */
    private static final Duration FOR_ALL = Duration.ofSeconds(40);

    /** The difference allowed between clocks: a delivery may be attempted slightly early. */
    static final Duration SKEW = Duration.ofSeconds(1);

    /** The age of a lease at which it is extended. */
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    /** The time by which the sweep comes after a delayed wake, in case that is lost. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** The time for which news gathers while it keeps coming. */
    private static final long GATHERING_MILLIS = 100;

    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final ServeStrand serve;
    private final Wake wake;
    private final Instant began;
    private final ServedLines lines = new ServedLines();
    private final Set<Delivery.Key> carried = new HashSet<>();
    private final Set<Delivery.Key> underWay = new HashSet<>();
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final RunAttempts attempts;
    private final List<RuntimeException> failures = new ArrayList<>();
    private Held held;
    private boolean lost;
    private boolean gathering;
    private long pause = GATHERING_MILLIS;
    private Instant listened;

    StrandRun(ServeStrand serve, Held held, Wake wake) {
        this.serve = serve;
        this.attempts = new RunAttempts(serve);
        this.held = held;
        this.wake = wake;
        this.began = serve.clock.instant();
        this.listened = began;
    }

    void serve() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            begin();
            boolean released = false;
            while (!released) {
                Instant now = serve.clock.instant();
                if (!lost) {
                    read(now);
                    start(now, threads);
                }
                if (underWay.isEmpty()) {
                    released = end(now);
                } else {
                    await(now);
                    keep();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a run was stopped", stopped);
        } catch (RuntimeException failure) {
            abandon();
            throw failure;
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void begin() {
        boolean looks = wake.keys().isEmpty() && wake.lines().isEmpty();
        Instant at =
                Stream.of(held.lookAt(), held.timer())
                        .flatMap(Optional::stream)
                        .filter(_ -> !looks)
                        .min(Comparator.naturalOrder())
                        .orElse(began);
        held.waiting().forEach(line -> lines.of(line).lookAt(at));
        held.news().forEach(line -> lines.of(line).heard(began));
        gathering = !held.news().isEmpty();
        wake.lines().forEach(line -> lines.of(line).heard(began));
        for (Delivery delivery : serve.deliveries.find(wake.keys())) {
            ServedLine line = lines.of(Line.of(delivery.key()));
            if (delivery.state() == State.PENDING) {
                if (delivery.nextAt().isAfter(by(began))) {
                    line.lookAt(delivery.nextAt());
                } else if (line.add(List.of(delivery), underWay)) {
                    carried.add(delivery.key());
                }
            }
        }
    }

    /** Reads the lines of which nothing is left and more may be due. */
    private void read(Instant now) {
        Instant by = by(now);
        for (ServedLine line : lines.all()) {
            if (mayBegin(line, now) && line.isToBeRead(by, now)) {
                Part part = serve.deliveries.waiting(line.line, by, PART);
                boolean any = line.add(part.due(), underWay);
                line.readUntil(
                        part.next().map(next -> any || next.isAfter(by) ? next : by.plus(SKEW)),
                        now);
            }
        }
    }

    /** Returns the time until which deliveries are due: a wake may be slightly early. */
    private Instant by(Instant now) {
        Instant early = began.plus(SKEW);
        return now.isBefore(early) ? early : now;
    }

    private boolean mayBegin(ServedLine line, Instant now) {
        Duration since = Duration.between(began, now);
        return line.receiver.isFree()
                && since.compareTo(line.receiver.isSlow() ? FOR_SLOW : FOR_ALL) < 0;
    }

    /** Begins attempts, those at receivers with the fewest under way first. */
    private void start(Instant now, ExecutorService threads) {
        while (underWay.size() < MOST) {
            Optional<ServedLine> chosen = lines.turn(line -> mayBegin(line, now));
            if (chosen.isEmpty()) {
                return;
            }
            ServedLine line = chosen.get();
            Delivery delivery = line.takeNext();
            line.receiver.begin();
            underWay.add(delivery.key());
            threads.execute(() -> ended.add(attempts.settle(line, delivery)));
        }
    }

    /** Waits until an attempt ends, something is due, or there may be news. */
    private void await(Instant now) throws InterruptedException {
        Optional<Ended> one =
                Optional.ofNullable(ended.poll(millisToWait(now), TimeUnit.MILLISECONDS));
        while (one.isPresent()) {
            ended(one.get());
            one = Optional.ofNullable(ended.poll());
        }
        Instant then = serve.clock.instant();
        if (!lost && !listened.plusMillis(pause).isAfter(then)) {
            listen(then);
        }
    }

    private long millisToWait(Instant now) {
        return lines.all().stream()
                .filter(line -> mayBegin(line, now) && !line.hasNext())
                .flatMap(line -> line.next().stream())
                .map(at -> Math.max(1, Duration.between(now, at).toMillis()))
                .reduce(pause, Math::min);
    }

    private void ended(Ended end) {
        ServedLine line = end.line();
        underWay.remove(end.before().key());
        switch (end) {
            case Ended.Attempted(_, _, var after, var took) -> {
                line.receiver.end(after, took);
                if (after.state() == State.PENDING) {
                    line.lookAgain(after.nextAt());
                }
            }
            case Ended.Settled _ -> line.receiver.end();
            case Ended.Failed(_, var before, var why) -> {
                line.receiver.end();
                line.leave(before);
                failures.add(why);
            }
        }
    }

    /** Takes the news, if there is any; looks more rarely while there is none. */
    private void listen(Instant now) {
        listened = now;
        if (serve.strands.see(held.strand(), now).news().isEmpty()) {
            pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
        } else {
            hear(now);
        }
    }

    private void hear(Instant now) {
        serve.strands.hear(held).forEach(line -> lines.of(line).heard(now));
        pause = GATHERING_MILLIS;
        gathering = true;
    }

    private void keep() {
        Instant now = serve.clock.instant();
        if (!lost && held.until().minus(ServeStrand.LEASE).plus(RENEWAL).isBefore(now)) {
            Optional<Held> renewed = serve.strands.renew(held, now.plus(ServeStrand.LEASE));
            lost = renewed.isEmpty();
            held = renewed.orElse(held);
        }
    }

    /** Ends the run, unless there is news for it; returns whether it has ended. */
    private boolean end(Instant now) throws InterruptedException {
        if (lost) {
            return true;
        }
        boolean late = !now.isBefore(began.plus(FOR_ALL));
        if (gathering && !late) {
            gathering = false;
            TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
            listen(serve.clock.instant());
            return false;
        }
        Optional<Instant> first = lines.first(now);
        Optional<Instant> timer = held.timer().filter(at -> at.isAfter(now));
        boolean handsOn = first.filter(at -> !at.isAfter(now)).isPresent();
        boolean byTimer =
                first.filter(at -> !handsOn && !at.isAfter(now.plus(Wakes.LONGEST))).isPresent();
        boolean setsTimer =
                byTimer && timer.filter(at -> !at.isAfter(first.orElseThrow())).isEmpty();
        Rest rest =
                new Rest(
                        lines.waiting(now),
                        handsOn || byTimer ? first.map(at -> at.plus(GRACE)) : first,
                        setsTimer ? first : timer);
        Release release = serve.strands.release(held, rest);
        if (release == Release.NEWS) {
            hear(now);
            return false;
        }
        if (release == Release.RELEASED && handsOn) {
            serve.wakes.wake(new Wake(held.strand(), lines.unbegun(carried), lines.due(now)));
        } else if (release == Release.RELEASED && setsTimer) {
            serve.wakes.wake(Wake.of(held.strand()), Duration.between(now, first.orElseThrow()));
        }
        return true;
    }

    /** Ends the lease if that is possible, so that the wake need not wait for it. */
    private void abandon() {
        try {
            serve.strands.hear(held).forEach(lines::of);
            Instant at = serve.clock.instant().plus(ServedLines.LEFT);
            serve.strands.release(held, new Rest(lines.names(), Optional.of(at), Optional.empty()));
        } catch (RuntimeException worse) {
            lost = true;
        }
    }
}
