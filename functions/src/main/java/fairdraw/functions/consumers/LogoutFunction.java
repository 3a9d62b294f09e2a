package fairdraw.functions.consumers;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Sessions;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;
import java.util.Map;

/** {@code POST /api/v1/auth/logout}. */
public final class LogoutFunction extends HttpFunction<Consumer> {
    private final Sessions sessions;
    private final InstantSource clock;

    public LogoutFunction() {
        this(Wiring.inLambda());
    }

    public LogoutFunction(Wiring wiring) {
        super(wiring.surfaces().consumerAlone());
        sessions = wiring.consumers().sessions();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Consumer consumer) {
        sessions.end(consumer.tenant(), consumer.session(), Session.Ended.LOGOUT, clock.instant());
        return new Reply.Answer(204, Map.of(), "");
    }
}
