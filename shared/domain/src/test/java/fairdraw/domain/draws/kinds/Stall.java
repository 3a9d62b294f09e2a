package fairdraw.domain.draws.kinds;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.EntryList;
import fairdraw.fairness.LeafStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The entries of one raffle, in memory, and the gate that admits them until it is shut. */
final class Stall implements Gates, Entries {

    private final List<Entry> sold = new ArrayList<>();
    private boolean shut;

    /** Admits a person; returns false once the gate is shut. */
    synchronized boolean sell(String person) {
        if (shut) {
            return false;
        }
        String ofPerson = "%064x".formatted(sold.size() + 1);
        sold.add(
                new Entry(
                        person,
                        1,
                        0,
                        LeafStatus.ACTIVE,
                        ofPerson,
                        person,
                        ofPerson,
                        "",
                        new Content.Nothing()));
        return true;
    }

    @Override
    public synchronized List<Tally> shut(Draw draw) {
        shut = true;
        return tallies(draw);
    }

    @Override
    public synchronized List<Tally> tallies(Draw draw) {
        return IntStream.range(0, draw.spread().gates())
                .mapToObj(gate -> new Tally(gate == 0 ? sold.size() : 0, 0))
                .toList();
    }

    @Override
    public synchronized Optional<String> each(
            Draw draw, int partition, String from, Predicate<Entry> entry) {
        return EntryList.of(partition == 0 ? sold.stream() : Stream.empty()).each(from, entry);
    }
}
