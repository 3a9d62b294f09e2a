package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who takes part in draws. Every read is strongly consistent. */
public interface Participations {

    /**
     * A draw as somebody who wants to enter needs to know it.
     *
     * @param fullAt when it was last found to be full
     */
    record Notice(Draw draw, Optional<Instant> fullAt) {}

    /** The draw of this id among people who enter once each; empty for any other. */
    Optional<Notice> notice(Tenant tenant, String drawId);

    /** Notes that a draw was found full; a hint that counts for seconds. */
    void noteFull(Draw draw, Instant now);

    /**
     * What somebody new in a draw becomes known by.
     *
     * @param tagKey 32 random bytes in hex
     * @param nonce 32 random bytes in hex
     */
    record Entrant(
            String person,
            String consumerId,
            String tagKey,
            String subject,
            String nonce,
            Optional<String> device) {}

    /** What became of an attempt to enter; only {@link Accepted} has written anything. */
    sealed interface Entering {
        record Accepted() implements Entering {}

        /** The person may not enter now, for what their part in the draw is already. */
        record Present(Participation participation) implements Entering {}

        /** As many people as may have entered from this device already. */
        record DeviceFull() implements Entering {}

        /** The gate has no place left. */
        record GateFull() implements Entering {}

        /** The gate admits nobody now. */
        record GateShut() implements Entering {}

        /** The draw's rules are not those that the caller knows. */
        record RulesChanged() implements Entering {}

        /** Somebody else was writing the same items. */
        record Contended() implements Entering {}
    }

    /**
     * Enters somebody through a gate in one transaction: the first time, or again after they left.
     * The same entrant tried again after an unknown outcome is accepted once.
     */
    Entering enter(Draw draw, Entrant entrant, int gate, Instant now);

    Optional<Participation> find(Draw draw, String person);

    /** The parts of {@code persons} in the draw that have one, in no order. */
    List<Participation> all(Draw draw, Collection<String> persons);

    /**
     * Draw, part and mark of a person at one moment, in one round trip; empty for somebody who has
     * no part in it.
     *
     * @param known the draw, at any version
     */
    Optional<Standing> standing(Draw known, String person);

    /** A person in one of several draws. */
    record Sought(Draw draw, String person) {}

    /** Those of the parts that there are, each without a mark, in the order of {@code sought}. */
    List<Standing> parts(List<Sought> sought);

    /**
     * Draw, part and mark of each, as they were together at one moment; those that there are, in
     * the order of {@code sought}. It takes one round trip for every 33.
     */
    List<Standing> standings(List<Sought> sought);

    /** What became of an attempt to take somebody out of a draw. */
    sealed interface Withdrawing {
        record Done() implements Withdrawing {}

        /** They are not in it, or not any more. */
        record Absent(Optional<Participation> participation) implements Withdrawing {}

        /** The gates are shut: what happens from now on does not change the list. */
        record Shut() implements Withdrawing {}
    }

    /** Takes an active person out of an open draw, their place given back; as left. */
    Withdrawing leave(Draw draw, String person, int gate, Instant now);

    /** The same, as denied, which also keeps them from entering again. */
    Withdrawing deny(Draw draw, String person, int gate, String reason, Instant now);

    /**
     * Keeps somebody out who is not in the draw.
     *
     * @return false when they are in it by now; nothing was written
     */
    boolean bar(Draw draw, String person, String consumerId, String reason, Instant now);

    /**
     * Notes that an active person of a closed list gave up or lost their chance, in one transaction
     * with the place they hold, if they hold one, as {@code standing} shows it.
     *
     * @return false when draw, part or place are not as in {@code standing}; nothing was written
     */
    boolean forfeit(Standing standing, Forfeit forfeit);

    /**
     * Claims a place: one write, on condition that it is WON.
     *
     * @param generation the device's, if the claim rests on a token
     * @return false when it is not WON any more, or was bound to another device
     */
    boolean complete(Standing standing, Mark mark, Optional<Integer> generation, Instant now);

    /**
     * Binds the place to another device, or to none, which kills its tokens.
     *
     * @return the generation from now on; empty when the person is not in the draw
     */
    Optional<Integer> rebind(Draw draw, String person, Optional<String> device);
}
