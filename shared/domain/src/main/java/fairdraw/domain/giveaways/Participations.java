package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The participations in giveaways. Every read is strongly consistent. */
public interface Participations {

    /**
     * The data of a draw that a request to enter needs.
     *
     * @param fullAt the time at which it was last found full
     */
    record Notice(Draw draw, Optional<Instant> fullAt) {

        private static final Duration FULL_COUNTS = Duration.ofSeconds(2);

        /** Whether it was found full so recently that it need not be tried. */
        boolean isFull(Instant now) {
            return fullAt.filter(at -> now.isBefore(at.plus(FULL_COUNTS))).isPresent();
        }
    }

    /** Returns the giveaway with that id; empty for any other kind of draw. */
    Optional<Notice> notice(Tenant tenant, DrawId drawId);

    /** Records that a draw was found full; a hint, valid for seconds. */
    void noteFull(Draw draw, Instant now);

    /**
     * The identity that a new person gets in a draw.
     *
     * @param tagKey 32 random bytes in hex
     * @param number a random unsigned 32-bit number
     * @param nonce 32 random bytes in hex
     * @param salt a text of the entrant's own; empty without one
     */
    record Entrant(
            String person,
            ConsumerId consumerId,
            String tagKey,
            long number,
            String nonce,
            String salt,
            Optional<String> device) {

        /** Returns the record of this person's entry through a gate. */
        public Participation.Stay stay(int gate, Instant now) {
            return new Participation.Stay(number, nonce, salt, gate, now, LeafStatus.ACTIVE);
        }
    }

    /** The outcome of an attempt to enter; only {@link Accepted} has written anything. */
    sealed interface Entering {
        record Accepted() implements Entering {}

        /** The person's existing participation does not allow them to enter now. */
        record Present(Participation participation) implements Entering {}

        /** The most people who may enter from this device have done so. */
        record DeviceFull() implements Entering {}

        /** The gate has no place left. */
        record GateFull() implements Entering {}

        /** The gate admits nobody now. */
        record GateShut() implements Entering {}

        /** The draw's rules are not those that the caller knows. */
        record RulesChanged() implements Entering {}

        /** Another caller was writing the same items. */
        record Contended() implements Entering {}
    }

    /**
     * Enters a person through a gate in one transaction, for the first time or again after they
     * left. The same entrant, tried again after an unknown outcome, is accepted once.
     */
    Entering enter(Draw draw, Entrant entrant, int gate, Instant now);

    Optional<Participation> find(Draw draw, String person);

    /**
     * Returns the participations of those of {@code persons} that have one, in no particular order.
     */
    List<Participation> all(Draw draw, Collection<String> persons);

    /**
     * Returns the participations in one of a draw's partitions in the order of their persons, from
     * the first one behind {@code after} on, at most {@code limit}.
     */
    List<Participation> some(Draw draw, int partition, String after, int limit);

    /**
     * Returns draw, participation and mark of a person as of one moment, in one round trip; empty
     * if the person has no participation.
     *
     * @param known the draw, at any version
     */
    Optional<Standing> standing(Draw known, String person);

    /** A person in one of several draws. */
    record Sought(Draw draw, String person) {}

    /** Returns the participations that exist, without marks, in the order of {@code sought}. */
    List<Standing> parts(List<Sought> sought);

    /**
     * Returns draw, participation and mark of each as of one moment, for those that exist, in the
     * order of {@code sought}. Takes one round trip for every 33.
     *
     * @param sought one person in each of several draws
     */
    List<Standing> standings(List<Sought> sought);

    /** The outcome of an attempt to take a person out of a draw. */
    sealed interface Withdrawing {
        record Done() implements Withdrawing {}

        /** The person is not in the draw, or no longer is. */
        record Absent(Optional<Participation> participation) implements Withdrawing {}

        /** The gates are shut, so the list can no longer change. */
        record Shut() implements Withdrawing {}
    }

    /** Takes an active person out of an open draw as left, and gives their place back. */
    Withdrawing leave(Draw draw, String person, int gate, Instant now);

    /** Does the same as denied, which also bars the person from entering again. */
    Withdrawing deny(Draw draw, String person, int gate, String reason, Instant now);

    /**
     * Bars a person who is not in the draw.
     *
     * @return false if they are in it by now; nothing was written
     */
    boolean bar(Draw draw, String person, ConsumerId consumerId, String reason, Instant now);

    /**
     * Records that an active person of a closed list gave up or lost their chance, in one
     * transaction with the place that they hold according to {@code standing}, if any, and with the
     * entry of the register that shows a denial, once there is a list.
     *
     * @return false if draw, participation or place differ from {@code standing}; nothing was
     *     written
     */
    boolean forfeit(Standing standing, Forfeit forfeit);

    /**
     * Claims a place in a single write, on condition that it is WON.
     *
     * @param generation the generation of the device, if the claim rests on a token
     * @return false if the place is no longer WON, or was bound to another device
     */
    boolean complete(Standing standing, Mark mark, Optional<Integer> generation, Instant now);

    /**
     * Binds the place to another device, or to none, which invalidates its tokens.
     *
     * @return the new generation; empty if the person is not in the draw
     */
    Optional<Integer> rebind(Draw draw, String person, Optional<String> device);
}
