package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code DELETE /api/v1/draws/{drawId}}: deletes a giveaway that nobody has ever entered. */
public final class DeleteConsumerDrawFunction extends HttpFunction<Tenant> {

    private final PlanGiveaway planGiveaway;

    public DeleteConsumerDrawFunction() {
        this(Wiring.inLambda());
    }

    public DeleteConsumerDrawFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        planGiveaway = wiring.giveaways().planGiveaway();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        return switch (planGiveaway.delete(tenant, new DrawId(request.path("drawId")))) {
            case DONE -> Reply.of(204, "application/json", "");
            case NOT_FOUND -> Reply.problem(404, "Draw not found");
            case ENTERED -> Reply.problem(409, "Cannot delete a draw with entries");
            case BUSY -> RetryLater.busy();
        };
    }
}
