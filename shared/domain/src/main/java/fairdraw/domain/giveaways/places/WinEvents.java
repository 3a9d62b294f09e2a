package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.giveaways.Admissions;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Standing;
import fairdraw.fairness.encoding.IsoTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events of winners, never published before the draw says that it is drawn. */
public final class WinEvents {

    private final Participations participations;
    private final Admissions admissions;

    public WinEvents(Participations participations, Admissions admissions) {
        this.participations = participations;
        this.admissions = admissions;
    }

    /**
     * Returns the events of the first winners; a later winner's event follows from their own mark.
     */
    List<DomainEvent> ofFirst(Draw draw, Collection<Mark> won) {
        List<Mark> first = won.stream().filter(mark -> mark.wonAt().isEmpty()).toList();
        Map<String, Participation> parts =
                participations
                        .all(draw, first.stream().map(mark -> mark.rank().person()).toList())
                        .stream()
                        .collect(Collectors.toMap(Participation::person, Function.identity()));
        return first.stream()
                .map(mark ->
                        Optional.ofNullable(parts.get(mark.rank().person()))
                                .flatMap(part -> won(draw, part, mark)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the event of a mark whose person still holds the place; empty otherwise. */
    Optional<DomainEvent> won(Draw draw, Participation participation, Mark mark) {
        Standing standing = new Standing(draw, participation, Optional.of(mark));
        return standing.win().map(win -> won(standing, win));
    }

    private DomainEvent won(Standing standing, Standing.Win win) {
        Draw draw = standing.draw();
        Map<String, @Nullable Object> data = EntrantEvents.data(draw, standing.participation());
        data.put("wonAt", IsoTime.text(win.wonAt()));
        data.put("admissionToken", admissions.token(standing, win));
        data.put("winnerPosition", win.mark().rank().rank() + 1);
        return DomainEvent.once(
                EventName.DRAW_CONSUMER_WON,
                draw.tenant(),
                draw.id().text() + '#' + win.mark().rank().leaf(),
                win.wonAt(),
                data);
    }
}
