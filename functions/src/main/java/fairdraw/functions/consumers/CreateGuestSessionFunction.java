package fairdraw.functions.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.OpenSession;
import fairdraw.functions.guards.DeviceHeader;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /api/v1/auth/guest}. */
public final class CreateGuestSessionFunction extends HttpFunction<Tenant> {
    private final OpenSession sessions;
    private final SessionReplies answers;

    public CreateGuestSessionFunction() {
        this(Wiring.inLambda());
    }

    public CreateGuestSessionFunction(Wiring wiring) {
        super(wiring.surfaces().drawsBrowser());
        sessions = wiring.consumers().openSession();
        answers = new SessionReplies(wiring.consumers().accessTokens(), wiring.clock());
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        return answers.opened(sessions.guest(tenant, DeviceHeader.fingerprint(request)));
    }
}
