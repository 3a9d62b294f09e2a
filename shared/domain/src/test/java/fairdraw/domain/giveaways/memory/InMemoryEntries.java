package fairdraw.domain.giveaways.memory;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.EntryList;
import java.util.Optional;
import java.util.function.Predicate;

/** The entries of giveaways in memory, each a record of a participation. */
public final class InMemoryEntries implements Entries {

    private final InMemoryParticipations participations;

    public InMemoryEntries(InMemoryParticipations participations) {
        this.participations = participations;
    }

    @Override
    public Optional<String> each(Draw draw, int partition, String from, Predicate<Entry> entry) {
        return EntryList.of(
                        participations.in(draw).stream()
                                .filter(part ->
                                        new Person(part.person()).partition(draw.spread())
                                                == partition)
                                .flatMap(part -> part.records().stream().map(part::entry)))
                .each(from, entry);
    }
}
