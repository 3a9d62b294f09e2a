package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.OpenSession;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/auth/guest}. */
public final class CreateGuestSessionFunction implements RequestStreamHandler {
    private final Endpoint<Tenant> endpoint;
    private final OpenSession sessions;
    private final SessionAnswers answers;

    public CreateGuestSessionFunction() {
        this(Wiring.inLambda());
    }

    public CreateGuestSessionFunction(Wiring wiring) {
        endpoint = wiring.drawsBrowser();
        sessions = wiring.consumers().openSession();
        answers = new SessionAnswers(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, Tenant tenant) {
        return answers.opened(sessions.guest(tenant, DeviceHeader.fingerprint(request)));
    }
}
