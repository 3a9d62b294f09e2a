package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places of a giveaway by rank, with their winners and states, as JSON or CSV. */
final class PlacesView {

    private static final FileListing.Form<Place> FORM =
            new FileListing.Form<>(
                    List.of("rank", "consumerId", "status", "wonAt", "reason", "at"),
                    PlacesView::json,
                    PlacesView::cells);

    private final Marks marks;
    private final Participations participations;
    private final WinnersView list;

    PlacesView(Marks marks, Participations participations, WinnersView list) {
        this.marks = marks;
        this.participations = participations;
        this.list = list;
    }

    /** A place with its holder's id. */
    private record Place(Mark mark, String consumerId, Optional<Instant> wonAt) {}

    Reply reply(Request request, Draw draw) {
        WinnersView.rankAfter(Listing.wanted(request));
        Optional<Progress.Awarded> awarded = Stage.awarded(draw);
        if (awarded.isEmpty()) {
            return Reply.problem(409, "Draw is not drawn");
        }
        List<Mark> all = marks.all(draw);
        return list.reply(request, draw.id(), FORM, part -> page(draw, awarded.get(), all, part));
    }

    private Page<Place> page(
            Draw draw, Progress.Awarded awarded, List<Mark> all, Page.Wanted wanted) {
        int behind = WinnersView.rankAfter(wanted);
        List<Mark> read =
                all.stream()
                        .filter(mark -> mark.rank().rank() > behind)
                        .limit(wanted.limit() + 1L)
                        .toList();
        Page<Mark> page =
                Page.of(read, wanted.limit(), mark -> Integer.toString(mark.rank().rank()));
        return new Page<>(places(draw, awarded, page.items()), page.next());
    }

    private List<Place> places(Draw draw, Progress.Awarded awarded, List<Mark> page) {
        Map<String, String> consumers =
                participations
                        .all(draw, page.stream().map(mark -> mark.rank().person()).toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Participation::person,
                                        entrant -> entrant.consumerId().text()));
        return page.stream()
                .map(mark ->
                        new Place(
                                mark,
                                consumers.getOrDefault(mark.rank().person(), ""),
                                wonAt(mark, awarded)))
                .toList();
    }

    /**
     * Returns the time of the win; empty for a rank that was passed over before the draw was drawn.
     */
    private static Optional<Instant> wonAt(Mark mark, Progress.Awarded awarded) {
        return mark.at().filter(at -> at.isBefore(awarded.drawnAt())).isPresent()
                ? Optional.empty()
                : Optional.of(mark.wonAt(awarded.drawnAt()));
    }

    private static Json json(Place place) {
        return Json.object()
                .put("kind", "place")
                .put("rank", place.mark().rank().rank())
                .put("consumerId", place.consumerId())
                .put("status", place.mark().state().name())
                .put("wonAt", place.wonAt())
                .put("reason", place.mark().reason())
                .put("at", place.mark().at());
    }

    private static List<String> cells(Place place) {
        return List.of(
                Integer.toString(place.mark().rank().rank()),
                place.consumerId(),
                place.mark().state().name(),
                place.wonAt().map(IsoTime::text).orElse(""),
                place.mark().reason().orElse(""),
                place.mark().at().map(IsoTime::text).orElse(""));
    }
}
