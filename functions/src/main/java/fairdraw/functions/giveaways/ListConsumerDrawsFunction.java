package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Giveaways.Placed;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /api/v1/draws}. */
public final class ListConsumerDrawsFunction extends HttpFunction<Tenant> {

    private final Giveaways giveaways;
    private final InstantSource clock;

    public ListConsumerDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListConsumerDrawsFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        giveaways = wiring.giveaways().giveaways();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        Instant now = clock.instant();
        List<Placed> page = giveaways.page(tenant, CursorPage.wanted(request));
        return CursorPage.reply(page, draw -> GiveawayView.ofServer(draw, now));
    }
}
