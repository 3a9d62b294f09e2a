package fairdraw.domain.giveaways.erasure;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.giveaways.memory.InMemoryParticipations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The removal of entrants in memory, with those who were in draws. */
public final class InMemoryRemoval implements EraseEntrant.Removal, People {

    private final InMemoryParticipations participations;
    private final Set<Sought> erased = new HashSet<>();

    public InMemoryRemoval(InMemoryParticipations participations) {
        this.participations = participations;
    }

    @Override
    public void devices(Draw draw, String person) {
        participations.uncount(draw, person);
    }

    @Override
    public synchronized void entrant(Draw draw, String person) {
        if (participations.remove(draw, person)) {
            erased.add(new Sought(draw, person));
        }
    }

    @Override
    public synchronized List<Sought> present(List<Sought> sought) {
        return sought.stream()
                .filter(one ->
                        erased.contains(one)
                                || participations.find(one.draw(), one.person()).isPresent())
                .toList();
    }
}
