package fairdraw.functions.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.Notices;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.guards.DrawsCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /api/v1/draws/{drawId}}: a page's view of a giveaway, or all of it for a server. */
public final class ReadDrawFunction extends HttpFunction<DrawsCaller> {

    private final Notices notices;
    private final InstantSource clock;

    public ReadDrawFunction() {
        this(Wiring.inLambda());
    }

    public ReadDrawFunction(Wiring wiring) {
        super(wiring.surfaces().drawsAny());
        notices = wiring.giveaways().notices();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, DrawsCaller caller) {
        Instant now = clock.instant();
        return notices.current(caller.tenant(), new DrawId(request.path("drawId")), now)
                .<Reply>map(draw -> Reply.json(200, view(draw, caller, now)))
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }

    private Json view(Draw draw, DrawsCaller caller, Instant now) {
        return switch (caller) {
            case DrawsCaller.Browser _ -> GiveawayView.ofPage(draw, now);
            case DrawsCaller.Server _ -> GiveawayView.ofServer(draw, now);
        };
    }
}
