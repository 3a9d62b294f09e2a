package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Occasion;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The records of any kind of draw: tickets and participations, or the numbers of a campaign. */
public final class EntriesOfAnyDraw implements Entries {

    private final Entries records;
    private final Entries numbers;

    public EntriesOfAnyDraw(Entries records, Entries numbers) {
        this.records = records;
        this.numbers = numbers;
    }

    @Override
    public void each(Draw draw, int partition, Consumer<Entry> entry) {
        of(draw).each(draw, partition, entry);
    }

    @Override
    public List<Entry> of(Draw draw, Collection<Holder> holders) {
        return of(draw).of(draw, holders);
    }

    private Entries of(Draw draw) {
        return switch (draw.occasion()) {
            case Occasion.Lottery _, Occasion.Giveaway _ -> records;
            case Occasion.Campaign _ -> numbers;
        };
    }
}
