package fairdraw.domain.register;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The store of logs and of what waits for its place in them. Everything is read as it is at the
 * moment. Logs are named by their {@link RegisterLog#id}.
 */
public interface Register {

    /** The entries of a page. */
    int PAGE = 256;

    /** Returns the log of this name, once it has begun. */
    Optional<RegisterLog> log(String origin);

    /** Begins a log unless one of its name has begun, and returns the one that there is. */
    RegisterLog begin(RegisterLog log);

    /** Returns the newest head; none while the log has no entry. */
    Optional<Head> head(String log);

    /** Returns what waits the longest in a mode, first what waited longest, at most so many. */
    List<Pending> pending(Mode mode, int most);

    /** Returns the entries of a draw that wait, in their order. */
    List<Draft> pendingOf(Mode mode, DrawId drawId);

    /** Wakes whoever keeps the register, although nothing waits. */
    void nudge(Mode mode, Instant at);

    /**
     * Gives waiting entries their place in a log.
     *
     * @return whether it was done; not if another has extended the log or placed one of them
     */
    boolean extend(Extension extension);

    /** Returns a page of a log, counted from 0; none where the log does not reach it. */
    Optional<EntriesPage> page(String log, long number);

    /** Returns the entries of a draw that have their place, in their order. */
    List<Registered> entriesOf(String log, DrawId drawId);

    /** Returns the number of draws that an organisation has announced in a mode. */
    long announced(Tenant tenant);

    /** Returns the entries from one index on and before another, which the log must reach. */
    default List<Registered> entries(String log, long from, long to) {
        List<Registered> entries = new ArrayList<>();
        for (long number = from / PAGE; number * PAGE < to; number++) {
            EntriesPage page = page(log, number).orElseThrow();
            page.entries().stream()
                    .filter(entry -> entry.index() >= from && entry.index() < to)
                    .forEach(entries::add);
        }
        if (entries.size() != Math.max(0, to - from)) {
            throw new IllegalStateException("a log that does not reach " + to);
        }
        return entries;
    }
}
