package fairdraw.domain.anchors;

import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The asking of time-stampers for stamps of a log's newest head, once an entry is in it whose time
 * matters. Each is asked rarely, as public ones demand; where stamps alone decide, an entry with a
 * deadline waits until it may be asked.
 */
public final class StampHeads {

    private static final System.Logger LOG = System.getLogger(StampHeads.class.getName());

    /** The time between two requests to one authority. */
    static final Duration PAUSE = Duration.ofSeconds(15);

    /**
     * The heads and the entries that are looked through for the last stamp and for what came since.
     */
    private static final int LOOKED_AT = 256;

    private final Register register;
    private final Heads heads;
    private final Stampers stampers;
    private final boolean decide;
    private final InstantSource clock;
    private final Consumer<Duration> wait;
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();

    /**
     * @param decide whether stamps decide about deadlines, since there are no witnesses
     * @param wait waits for this long
     */
    public StampHeads(
            Register register,
            Heads heads,
            Stampers stampers,
            boolean decide,
            InstantSource clock,
            Consumer<Duration> wait) {
        this.register = register;
        this.heads = heads;
        this.stampers = stampers;
        this.decide = decide;
        this.clock = clock;
        this.wait = wait;
    }

    /** Asks all time-stampers, at the same time, that owe the log a stamp. */
    public void run(RegisterLog log) {
        if (stampers.names().isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stampers.names().forEach(name -> threads.execute(() -> visit(log, name)));
        }
    }

    /** Never throws, so that one authority does not stand in the way of others. */
    private void visit(RegisterLog log, String name) {
        try {
            Optional<Head> newest = register.head(log.id());
            if (newest.isPresent()) {
                stamp(log, name, newest.get());
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "no stamp of " + name + " for " + log.origin(),
                    failure);
        }
    }

    private void stamp(RegisterLog log, String name, Head newest) {
        List<Registered> owed =
                register
                        .entries(log.id(), stamped(log, name, newest.size()), newest.size())
                        .stream()
                        .filter(entry -> RegisterDues.isStamped(entry.entry()))
                        .toList();
        if (!owed.isEmpty() && mayAsk(name, owed)) {
            // More may be in the log than before the pause.
            Head head = register.head(log.id()).orElse(newest);
            stampers.stamp(name, head.checkpoint())
                    .ifPresent(stamp -> heads.stamped(log.id(), head.size(), name, bytes(stamp)));
        }
    }

    private static byte[] bytes(Stampers.Stamp stamp) {
        return Base64.getDecoder().decode(stamp.token());
    }

    /** Returns the size of the last head that the authority has stamped, or one not long ago. */
    private long stamped(RegisterLog log, String name, long size) {
        return heads.upTo(log.id(), size, LOOKED_AT).stream()
                .filter(head -> head.stamps().containsKey(name))
                .mapToLong(AnchoredHead::size)
                .findFirst()
                .orElse(Math.max(0, size - LOOKED_AT));
    }

    /**
     * Whether the authority may be asked now, after a pause if that is needed; notes that it is.
     */
    private boolean mayAsk(String name, List<Registered> owed) {
        Instant now = clock.instant();
        Instant next = Optional.ofNullable(asked.get(name)).map(at -> at.plus(PAUSE)).orElse(now);
        if (next.isAfter(now)) {
            boolean matters =
                    decide
                            && owed.stream()
                                    .flatMap(entry -> entry.entry().deadline().stream())
                                    .anyMatch(deadline -> !deadline.isBefore(next));
            if (!matters) {
                return false;
            }
            wait.accept(Duration.between(now, next));
        }
        asked.put(name, clock.instant());
        return true;
    }
}
