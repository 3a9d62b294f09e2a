package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/** {@code POST /api/v1/draws}. */
public final class CreateConsumerDrawFunction extends HttpFunction<Tenant> {

    private final PlanGiveaway planGiveaway;
    private final Draws draws;
    private final GiveawayReader reader;
    private final InstantSource clock;

    public CreateConsumerDrawFunction() {
        this(Wiring.inLambda());
    }

    public CreateConsumerDrawFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        planGiveaway = wiring.giveaways().planGiveaway();
        draws = wiring.draws().store();
        reader = wiring.giveaways().giveawayReader();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        GiveawayForm form =
                request.body(body ->
                        reader.create(
                                body, tenant.mode(), other -> draws.isCancelled(tenant, other)));
        Draw draw = planGiveaway.create(tenant, form);
        return Reply.json(201, GiveawayView.ofServer(draw, clock.instant()));
    }
}
