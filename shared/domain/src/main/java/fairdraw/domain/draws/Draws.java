package fairdraw.domain.draws;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The draws. Every single read is strongly consistent. */
public interface Draws {

    /**
     * Longer than sealing a million entries takes, shorter than anyone would wait after a crash.
     */
    Duration LEASE = Duration.ofMinutes(2);

    /**
     * Stores a new draw with its open gates and its places in the lists, all or nothing.
     *
     * @return false when a draw of this id exists already; nothing was written
     */
    boolean create(Draw draw);

    Optional<Draw> find(Tenant tenant, String drawId);

    /** The draw of an id alone; for triggers and public evidence, which have no credential. */
    Optional<Draw> locate(String drawId);

    /** Those of {@code drawIds} that exist, by id, in one round trip for up to 100. */
    Map<String, Draw> findAll(Tenant tenant, Collection<String> drawIds);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false when the draw has moved on; nothing was written
     */
    boolean replace(Draw next);

    /**
     * Keeps others from the same long work on a draw for a while. It only saves work: whoever comes
     * all the same writes the same bytes.
     *
     * @return the draw as leased; empty when it has moved on
     */
    default Optional<Draw> lease(Draw draw, Instant now) {
        Draw leased = draw.leased(now.plus(LEASE), now);
        return replace(leased) ? Optional.of(leased) : Optional.empty();
    }

    /**
     * Stores what long work on a leased draw came to, however often others have leased it since:
     * work may outlast its lease, and if only the last to lease could end it, nobody ever would.
     *
     * @param end the draw moved on, from the draw as it is stored
     * @return the draw as moved on; empty when somebody else has done so
     */
    default Optional<Draw> conclude(Draw leased, UnaryOperator<Draw> end) {
        return conclude(leased, end, this::replace);
    }

    /** The same where the draw is stored together with something else. */
    default Optional<Draw> conclude(Draw leased, UnaryOperator<Draw> end, Predicate<Draw> store) {
        Optional<Draw> current = Optional.of(leased);
        while (current.isPresent()) {
            Draw next = end.apply(current.get());
            if (store.test(next)) {
                return Optional.of(next);
            }
            long tried = current.get().version();
            current =
                    find(leased.tenant(), leased.id())
                            .filter(draw -> draw.version() > tried)
                            .filter(draw -> draw.progress().equals(leased.progress()));
        }
        return Optional.empty();
    }

    /** What became of an edit of the rules. */
    enum Edit {
        DONE,
        /** The draw has an entry, so its rules are fixed. */
        ENTERED,
        /** The draw has moved on since it was read. */
        CHANGED
    }

    /**
     * Stores {@code next}, whose rules differ, with all its gates, if not one gate has an entry.
     */
    Edit amend(Draw previous, Draw next);

    /**
     * Draws of a lottery that take entries at {@code now} or will, the next to close first, at most
     * {@code limit}: none that is called off or closed early.
     */
    List<Draw> upcoming(Tenant tenant, String lotterySlug, Instant now, int limit);

    /** Draws of a lottery, the last to close first. */
    NumberedPage<Draw> ofLottery(Tenant tenant, String lotterySlug, int page, int limit);

    /** Draws of a lottery, the last to close first. */
    Page<Draw> ofLottery(Tenant tenant, String lotterySlug, Page.Wanted wanted);

    /** Draws of a tenant in the order of their creation, newest first. */
    Page<Draw> ofTenant(Tenant tenant, Page.Wanted wanted);

    /** That something has been due for a draw since then. */
    record Due(String drawId, Instant since) {}

    /**
     * For which draws something is due at {@code now}, that longest due first, at most {@code
     * limit}; a hint, since it may lag behind.
     */
    List<Due> due(Instant now, int limit);
}
