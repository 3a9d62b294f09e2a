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
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/session/refresh}: a browser with a cookie of an open session is audited
 * under the key of the session.
 */
public final class RefreshOperatorSessionFunction extends HttpFunction<Guard.Anyone> {
    private final RefreshOperatorSession refreshSession;
    private final AuditTrail trail;
    private final InstantSource clock;

    public RefreshOperatorSessionFunction() {
        this(Wiring.inLambda());
    }

    public RefreshOperatorSessionFunction(Wiring wiring) {
        super(wiring.surfaces().operatorsCookie());
        refreshSession = wiring.access().refreshOperatorSession();
        trail = wiring.access().auditTrail();
        clock = wiring.clock();
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
                                () -> refreshed(request, presented)))
                .orElseGet(RefreshOperatorSessionFunction::ended);
    }

    private Reply refreshed(Request request, Presented presented) {
        return refreshSession
                .refresh(presented)
                .<Reply>map(opened -> SessionCookie.opened(200, request, opened, clock.instant()))
                .orElseGet(RefreshOperatorSessionFunction::ended);
    }

    /** Returns the same refusal for whatever reason there is no session. */
    private static Reply ended() {
        return Reply.problem(401, "No open session");
    }
}
