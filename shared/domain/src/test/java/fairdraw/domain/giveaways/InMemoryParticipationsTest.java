package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.InMemoryDraws;

final class InMemoryParticipationsTest implements ParticipationsContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryParticipations participations = new InMemoryParticipations(draws);

    @Override
    public Participations participations() {
        return participations;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Gates gates() {
        return draws.gates;
    }
}
