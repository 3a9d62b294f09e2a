package fairdraw.domain.register;

import fairdraw.domain.Backoff;
import fairdraw.domain.Mode;
import fairdraw.domain.NotNow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The act of giving all that waits in a mode its place in the log. Several may do so at a time: of
 * two that extend the same head one does, and the other begins again behind it.
 */
public final class SequenceEntries {

    /** Leaves a function of a minute time for what comes after. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** One of those who are at it has succeeded each time that another has not. */
    private static final int MOST_LOST = 100;

    private final Register register;
    private final LogKeys keys;
    private final OwnLogs logs;
    private final InstantSource clock;
    private final Backoff backoff;

    public SequenceEntries(
            Register register, LogKeys keys, OwnLogs logs, InstantSource clock, Backoff backoff) {
        this.register = register;
        this.keys = keys;
        this.logs = logs;
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * The work done.
     *
     * @param entries the number of entries that got their place here
     * @param lost how often another came first
     * @param isDone whether nothing waits any more; otherwise the time was too short
     */
    public record Sequenced(RegisterLog log, long entries, int lost, boolean isDone) {}

    /**
     * Places what waits until nothing does, or half a minute has passed.
     *
     * @throws NotNow if others came first time and again
     */
    public Sequenced run(Mode mode) {
        RegisterLog log = logs.of(mode);
        Instant end = clock.instant().plus(LONGEST);
        long entries = 0;
        int lost = 0;
        int inARow = 0;
        while (true) {
            // The head first: what is placed between the two reads makes the extension fail.
            Optional<Head> head = register.head(log.id());
            List<Pending> waiting = Extension.fitting(register.pending(mode, Extension.MOST));
            if (waiting.isEmpty()) {
                return new Sequenced(log, entries, lost, true);
            }
            if (clock.instant().isAfter(end)) {
                return new Sequenced(log, entries, lost, false);
            }
            Extension extension =
                    Extension.of(
                            log,
                            head,
                            waiting,
                            HeldEntries.read(register, log, waiting)::contains,
                            checkpoint -> keys.sign(log.generation(), checkpoint));
            if (register.extend(extension)) {
                entries += extension.entries().size();
                inARow = 0;
                continue;
            }
            lost++;
            if (++inARow > MOST_LOST) {
                throw new NotNow("others extend " + log.origin() + " all the time");
            }
            backoff.pause(inARow);
        }
    }
}
