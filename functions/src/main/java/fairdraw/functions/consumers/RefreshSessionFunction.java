package fairdraw.functions.consumers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.RefreshSession;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /api/v1/auth/refresh}. */
public final class RefreshSessionFunction implements RequestStreamHandler {
    private static final int LONGEST_TOKEN = 8 * 1024;

    private final Endpoint<Tenant> endpoint;
    private final RefreshSession refreshSession;
    private final SessionAnswers answers;

    public RefreshSessionFunction() {
        this(Wiring.inLambda());
    }

    public RefreshSessionFunction(Wiring wiring) {
        endpoint = wiring.drawsBrowser();
        refreshSession = wiring.consumers().refreshSession();
        answers = new SessionAnswers(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::refresh);
    }

    private Reply refresh(Request request, Tenant tenant) {
        var token = request.body(body -> body.text("refreshToken", LONGEST_TOKEN));
        return refreshSession
                .refresh(tenant, token)
                .map(answers::refreshed)
                .orElseGet(() -> Reply.problem(401, "invalid refresh token"));
    }
}
