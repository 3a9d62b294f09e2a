package fairdraw.domain.draws;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.register.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The table of draws. Every read of a single draw is strongly consistent. */
public interface Draws {

    /**
     * The duration of a lease: longer than sealing a million entries takes, short enough to wait
     * out after a crash.
     */
    Duration LEASE = Duration.ofMinutes(2);

    /**
     * Stores a new draw with its open gates and its list entries in one transaction.
     *
     * @return false if a draw with this id exists already, or another draw has taken the number of
     *     its announcement; nothing was written
     */
    boolean create(Draw draw);

    Optional<Draw> find(Tenant tenant, DrawId drawId);

    /** Whether a draw is cancelled, which it stays for ever; a draw that does not exist is not. */
    default boolean isCancelled(Tenant tenant, DrawId drawId) {
        return find(tenant, drawId)
                .filter(draw -> draw.progress() instanceof Progress.Cancelled)
                .isPresent();
    }

    /**
     * Returns the draw with that id, of whatever tenant; for triggers and public evidence, which
     * carry no credential.
     */
    Optional<Draw> locate(DrawId drawId);

    /**
     * Returns the draws that exist among {@code drawIds}, by id, in one round trip for up to 100.
     */
    Map<DrawId, Draw> findAll(Tenant tenant, Collection<DrawId> drawIds);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false if the draw has moved on; nothing was written
     */
    default boolean replace(Draw next) {
        return replace(next, Optional.empty());
    }

    /**
     * Does the same together with an entry of the register that {@code next} makes true, if there
     * is one.
     */
    boolean replace(Draw next, Optional<Draft> entry);

    /** Does the same, and returns the draw as stored; empty if it has moved on. */
    default Optional<Draw> stored(Draw next, Optional<Draft> entry) {
        return replace(next, entry) ? Optional.of(next) : Optional.empty();
    }

    /**
     * Leases a draw, to keep others from starting the same long work. The lease only saves work:
     * anyone who works without it writes the same bytes.
     *
     * @return the draw as leased; empty if it has moved on
     */
    default Optional<Draw> lease(Draw draw, Instant now) {
        Draw leased = draw.leased(now.plus(LEASE), now);
        return replace(leased) ? Optional.of(leased) : Optional.empty();
    }

    /**
     * Stores the end of long work on a leased draw, however often the draw has been leased again
     * since. Work may outlast its lease; if only the latest holder could end it, it might never
     * end.
     *
     * @param end maps the draw as stored to the draw moved on
     * @return the draw as moved on; empty if another caller has moved it on already
     */
    default Optional<Draw> conclude(Draw leased, UnaryOperator<Draw> end) {
        return conclude(leased, end, next -> stored(next, Optional.empty()));
    }

    /**
     * Does the same, with a {@code store} that writes more than the draw, and returns it as stored.
     */
    default Optional<Draw> conclude(
            Draw leased, UnaryOperator<Draw> end, Function<Draw, Optional<Draw>> store) {
        Optional<Draw> current = Optional.of(leased);
        while (current.isPresent()) {
            Optional<Draw> stored = store.apply(end.apply(current.get()));
            if (stored.isPresent()) {
                return stored;
            }
            long tried = current.get().version();
            current =
                    find(leased.tenant(), leased.id())
                            .filter(draw -> draw.version() > tried)
                            .filter(draw -> draw.progress().equals(leased.progress()));
        }
        return Optional.empty();
    }

    /** The outcome of a change of the rules. */
    enum Edit {
        DONE,
        /** The draw has an entry, so its rules are fixed. */
        ENTERED,
        /** The draw has moved on since it was read. */
        CHANGED
    }

    /**
     * Stores {@code next}, whose rules differ, with all its gates, unless a gate has admitted an
     * entry.
     */
    Edit amend(Draw previous, Draw next);

    /**
     * Returns the draws of a lottery that take entries at {@code now} or later, the next to close
     * first, at most {@code limit}; leaves out draws being cancelled or closed early.
     */
    List<Draw> upcoming(Tenant tenant, LotterySlug lotterySlug, Instant now, int limit);

    /** Returns a numbered page of a lottery's draws, the last to close first. */
    NumberedPage<Draw> ofLottery(Tenant tenant, LotterySlug lotterySlug, int page, int limit);

    /** Returns a page of a lottery's draws, the last to close first. */
    Page<Draw> ofLottery(Tenant tenant, LotterySlug lotterySlug, Page.Wanted wanted);

    /** Returns a page of a tenant's draws, newest first by creation. */
    Page<Draw> ofTenant(Tenant tenant, Page.Wanted wanted);

    /** A draw with a due step, and the time since which it has been due. */
    record Due(Tenant tenant, DrawId drawId, Instant since) {

        /** Returns the time that the first of {@code due} has waited, zero if there is none. */
        public static Duration overdue(List<Due> due, Instant now) {
            return due.isEmpty() ? Duration.ZERO : Duration.between(due.getFirst().since(), now);
        }
    }

    /**
     * Returns the draws with a step due at {@code now}, at most {@code limit}: the longest due of
     * every organisation, then the next of each, and so on, so that none hides those of another.
     * The index may lag, so each is only a hint.
     */
    List<Due> due(Instant now, int limit);
}
