package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.results.Marks;

final class InMemoryMarksTest implements MarksContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryParticipations participations = new InMemoryParticipations(draws);

    @Override
    public Marks marks() {
        return participations.marks;
    }

    @Override
    public Participations participations() {
        return participations;
    }

    @Override
    public Draws draws() {
        return draws;
    }
}
