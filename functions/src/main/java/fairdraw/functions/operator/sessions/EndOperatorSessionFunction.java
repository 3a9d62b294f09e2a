package fairdraw.functions.operator.sessions;

import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.access.sessions.RefreshOperatorSession;
import fairdraw.domain.access.sessions.RefreshOperatorSession.Presented;
import fairdraw.functions.guards.AuditTrail;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code DELETE /operator/v1/session}, by the cookie, so that an operator signs out after the
 * access token's time too. Without an open session there is nothing to do.
 */
public final class EndOperatorSessionFunction extends HttpFunction<Guard.Anyone> {
    private final RefreshOperatorSession refreshSession;
    private final AuditTrail trail;

    public EndOperatorSessionFunction() {
        this(Wiring.inLambda());
    }

    public EndOperatorSessionFunction(Wiring wiring) {
        super(wiring.surfaces().operatorsCookie());
        refreshSession = wiring.access().refreshOperatorSession();
        trail = wiring.access().auditTrail();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone caller) {
        return SessionCookie.of(request)
                .flatMap(refreshSession::find)
                .map(presented ->
                        trail.follow(
                                request,
                                presented.session().operatorId().text(),
                                presented.session().keyId(),
                                Subject.NONE,
                                () -> ended(request, presented)))
                .orElseGet(() -> SessionCookie.ended(request));
    }

    private Reply ended(Request request, Presented presented) {
        refreshSession.end(presented);
        return SessionCookie.ended(request);
    }
}
