package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Sessions;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** {@code POST /api/v1/auth/logout}. */
public final class LogoutFunction implements RequestStreamHandler {
    private final Endpoint<Consumer> endpoint;
    private final Sessions sessions;
    private final InstantSource clock;

    public LogoutFunction() {
        this(Wiring.inLambda());
    }

    public LogoutFunction(Wiring wiring) {
        endpoint = wiring.consumers().alone();
        sessions = wiring.consumers().sessions();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::logout);
    }

    private Reply logout(Request request, Consumer consumer) {
        sessions.end(consumer.tenant(), consumer.session(), Session.Ended.LOGOUT, clock.instant());
        return new Reply.Answer(204, Map.of(), "");
    }
}
