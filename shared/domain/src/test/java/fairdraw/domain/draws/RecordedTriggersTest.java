package fairdraw.domain.draws;

import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class RecordedTriggersTest implements TriggersContract {

    private final RecordedTriggers triggers = new RecordedTriggers();

    @Override
    public Triggers triggers() {
        return triggers;
    }

    @Override
    public Optional<Instant> at(Draw draw, String step) {
        return Optional.ofNullable(triggers.set().get(draw.id().text() + '.' + step));
    }

    @Override
    public List<DrawId> immediate() {
        return triggers.immediate();
    }
}
