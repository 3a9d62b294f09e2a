package fairdraw.functions.consumers;

import fairdraw.domain.consumers.KnownSince;
import fairdraw.domain.giveaways.ActiveDraws;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code GET /api/v1/consumers/me}. */
public final class GetCurrentConsumerFunction extends HttpFunction<SessionCaller> {
    private final KnownSince knownSince;
    private final ActiveDraws activeDraws;

    public GetCurrentConsumerFunction() {
        this(Wiring.inLambda());
    }

    public GetCurrentConsumerFunction(Wiring wiring) {
        super(wiring.surfaces().consumerInSession());
        knownSince = wiring.consumers().knownSince();
        activeDraws = wiring.giveaways().activeDraws();
    }

    @Override
    protected Reply answer(Request request, SessionCaller caller) {
        var consumer = caller.consumer();
        return knownSince
                .of(consumer, caller.session())
                .<Reply>map(since ->
                        Reply.json(
                                200,
                                CurrentConsumerView.of(consumer, since, activeDraws.of(consumer))))
                .orElseGet(() -> Reply.problem(404, "Consumer not found"));
    }
}
