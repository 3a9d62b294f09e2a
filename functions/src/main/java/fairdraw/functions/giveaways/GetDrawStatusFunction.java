package fairdraw.functions.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.DrawStatus.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /api/v1/draws/{drawId}/status}. */
public final class GetDrawStatusFunction extends HttpFunction<Consumer> {

    private final DrawStatus drawStatus;

    public GetDrawStatusFunction() {
        this(Wiring.inLambda());
    }

    public GetDrawStatusFunction(Wiring wiring) {
        super(wiring.surfaces().consumer());
        drawStatus = wiring.giveaways().drawStatus();
    }

    @Override
    protected Reply answer(Request request, Consumer consumer) {
        return switch (drawStatus.of(consumer, new DrawId(request.path("drawId")))) {
            case Outcome.Stands(var state, var link) ->
                    Reply.json(200, StateView.of(state).putIfPresent("link", link));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.NotEntered _ -> Reply.problem(404, "Entry not found");
        };
    }
}
