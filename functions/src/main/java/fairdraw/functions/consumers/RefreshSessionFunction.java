package fairdraw.functions.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.RefreshSession;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/auth/refresh}. */
public final class RefreshSessionFunction extends HttpFunction<Tenant> {
    private static final int LONGEST_TOKEN = 8 * 1024;

    private final RefreshSession refreshSession;
    private final SessionReplies answers;

    public RefreshSessionFunction() {
        this(Wiring.inLambda());
    }

    public RefreshSessionFunction(Wiring wiring) {
        super(wiring.surfaces().drawsBrowser());
        refreshSession = wiring.consumers().refreshSession();
        answers = new SessionReplies(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        var token = request.body(body -> body.text("refreshToken", LONGEST_TOKEN));
        return refreshSession
                .refresh(tenant, token)
                .map(answers::refreshed)
                .orElseGet(() -> Reply.problem(401, "invalid refresh token"));
    }
}
