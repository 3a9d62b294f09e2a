package fairdraw.domain.draws;

import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The gates of draws in memory. */
public final class InMemoryGates implements Gates {

    private final Map<DrawId, List<Gate>> gates = new HashMap<>();

    private record Gate(
            boolean isOpen, DrawTimes times, String rulesHash, OptionalInt places, Tally tally) {

        boolean admits(Instant now) {
            return isOpen && times.openAt(now);
        }

        boolean isFull() {
            return places.isPresent() && tally.entered() - tally.left() >= places.getAsInt();
        }

        Gate counting(long entered, long left) {
            return new Gate(
                    isOpen,
                    times,
                    rulesHash,
                    places,
                    new Tally(tally.entered() + entered, tally.left() + left));
        }

        Gate shut() {
            return new Gate(false, times, rulesHash, places, tally);
        }
    }

    /** The answer of a gate to somebody who wants to enter. */
    public enum Answer {
        ADMITTED,
        SHUT,
        RULES_CHANGED,
        FULL
    }

    /** Gives a draw new gates, as its rules say. */
    synchronized void build(Draw draw) {
        int count = draw.spread().gates();
        gates.put(
                draw.id(),
                new ArrayList<>(
                        IntStream.range(0, count)
                                .mapToObj(gate -> gate(draw, count, gate))
                                .toList()));
    }

    /** Whether no gate has admitted an entry or was shut since the draw got its gates. */
    synchronized boolean areAsBuilt(Draw draw) {
        return of(draw).stream()
                .allMatch(
                        gate -> gate.isOpen() == admitsAtAll(draw) && gate.tally().entered() == 0);
    }

    /** Whether the gates of a draw admit anybody once it opens, which those of a draft do not. */
    private static boolean admitsAtAll(Draw draw) {
        return !(draw.progress() instanceof Progress.Draft);
    }

    private static Gate gate(Draw draw, int count, int gate) {
        return new Gate(
                admitsAtAll(draw),
                draw.rules().times(),
                draw.rulesHash(),
                draw.rules().spare(count, gate),
                new Tally(0, 0));
    }

    /** Takes the gates of a draw away. */
    public synchronized void remove(Draw draw) {
        gates.remove(draw.id());
    }

    /** Whether a gate of the draw has ever admitted an entry. */
    public synchronized boolean haveAdmitted(Draw draw) {
        return tallies(draw).stream().anyMatch(tally -> tally.entered() > 0);
    }

    /** Returns the answer that {@link #admit} would give. */
    public synchronized Answer ask(Draw draw, int number, Instant now) {
        Gate gate = of(draw).get(number);
        if (!gate.admits(now)) {
            return Answer.SHUT;
        }
        if (!gate.rulesHash().equals(draw.rulesHash())) {
            return Answer.RULES_CHANGED;
        }
        return gate.isFull() ? Answer.FULL : Answer.ADMITTED;
    }

    /** Admits an entry of a draw as the caller knows it, or tells why not. */
    public synchronized Answer admit(Draw draw, int number, Instant now) {
        Answer answer = ask(draw, number, now);
        if (answer == Answer.ADMITTED) {
            of(draw).set(number, of(draw).get(number).counting(1, 0));
        }
        return answer;
    }

    /**
     * Gives a place back.
     *
     * @return false if the gate is shut; nothing has changed
     */
    public synchronized boolean giveBack(Draw draw, int number, Instant now) {
        Gate gate = of(draw).get(number);
        if (!gate.isOpen() || !now.isBefore(gate.times().closeAt())) {
            return false;
        }
        of(draw).set(number, gate.counting(0, 1));
        return true;
    }

    @Override
    public synchronized List<Tally> shut(Draw draw) {
        of(draw).replaceAll(Gate::shut);
        return tallies(draw);
    }

    @Override
    public synchronized List<Tally> tallies(Draw draw) {
        return of(draw).stream().map(Gate::tally).toList();
    }

    private List<Gate> of(Draw draw) {
        return Objects.requireNonNull(gates.get(draw.id()), "no gates");
    }
}
