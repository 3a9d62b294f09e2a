package fairdraw.functions.operator.sessions;

import fairdraw.domain.access.sessions.OpenOperatorSession;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/session}, for a key alone: a token that opened sessions would never end.
 */
public final class OpenOperatorSessionFunction extends HttpFunction<OperatorCall> {
    private final OpenOperatorSession openSession;
    private final InstantSource clock;

    public OpenOperatorSessionFunction() {
        this(Wiring.inLambda());
    }

    public OpenOperatorSessionFunction(Wiring wiring) {
        super(wiring.surfaces().operatorsKey(Operation.OPEN_OPERATOR_SESSION));
        openSession = wiring.access().openOperatorSession();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return SessionCookie.opened(201, request, openSession.open(call.maker()), clock.instant());
    }
}
