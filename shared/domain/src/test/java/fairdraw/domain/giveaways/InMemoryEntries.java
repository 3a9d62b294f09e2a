package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The entries of giveaways in memory, each a record of a participation. */
final class InMemoryEntries implements Entries {

    private final InMemoryParticipations participations;

    InMemoryEntries(InMemoryParticipations participations) {
        this.participations = participations;
    }

    @Override
    public void each(Draw draw, int partition, Consumer<Entry> entry) {
        participations.in(draw).stream()
                .filter(part -> new Person(part.person()).partition(draw.spread()) == partition)
                .flatMap(part ->
                        IntStream.rangeClosed(1, part.records().size()).mapToObj(part::entry))
                .forEach(entry);
    }
}
