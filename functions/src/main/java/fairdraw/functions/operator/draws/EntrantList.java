package fairdraw.functions.operator.draws;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.EntrantState;
import fairdraw.domain.giveaways.FindEntrants;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.functions.http.FileListing;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people in a giveaway, with their states at one time. */
final class EntrantList implements EntriesView.Source<Standing> {

    private final FindEntrants entrants;
    private final Draw draw;
    private final Instant now;

    EntrantList(FindEntrants entrants, Draw draw, Instant now) {
        this.entrants = entrants;
        this.draw = draw;
        this.now = now;
    }

    @Override
    public boolean isCursor(String text) {
        return FindEntrants.isCursor(text);
    }

    @Override
    public Page<Standing> page(Page.Wanted wanted) {
        return entrants.page(draw, wanted);
    }

    @Override
    public List<Standing> search(String text) {
        return entrants.ofConsumer(draw, new ConsumerId(Identifier.read(text))).stream().toList();
    }

    @Override
    public String place(Standing standing) {
        return standing.participation().person();
    }

    FileListing.Form<Standing> form() {
        return new FileListing.Form<>(
                List.of("consumerId", "status", "enteredAt", "wonAt", "denyReason", "timesEntered"),
                this::json,
                this::cells);
    }

    private Json json(Standing standing) {
        EntrantState state = standing.state(now);
        return Json.object()
                .put("kind", "entrant")
                .put("consumerId", state.consumerId())
                .put("status", state.status().name())
                .put("enteredAt", state.enteredAt())
                .put("wonAt", state.wonAt())
                .put("denyReason", state.denyReason())
                .put("timesEntered", standing.participation().records().size());
    }

    private List<String> cells(Standing standing) {
        EntrantState state = standing.state(now);
        return List.of(
                state.consumerId().text(),
                state.status().name(),
                text(state.enteredAt()),
                text(state.wonAt()),
                state.denyReason().orElse(""),
                Integer.toString(standing.participation().records().size()));
    }

    private static String text(Optional<Instant> at) {
        return at.map(IsoTime::text).orElse("");
    }
}
