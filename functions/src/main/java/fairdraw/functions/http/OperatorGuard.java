package fairdraw.functions.http;

import fairdraw.domain.Ids;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.ApiKey;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.Authenticate;
import fairdraw.domain.access.Authenticate.Outcome;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.Owner;
import fairdraw.domain.access.Surface;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets operators through, by the bearer key in {@code Authorization}; leaves a record of every call
 * before it begins and completes it with the status that was answered.
 */
public final class OperatorGuard implements Guard<OperatorCall> {
    private static final String SCHEME = "Bearer ";

    private final Authenticate authenticate;
    private final Organisations organisations;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final OncePerKey oncePerKey;

    public OperatorGuard(
            Authenticate authenticate,
            Organisations organisations,
            Audit audit,
            Ids ids,
            InstantSource clock,
            OncePerKey oncePerKey) {
        this.authenticate = authenticate;
        this.organisations = organisations;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.oncePerKey = oncePerKey;
    }

    @Override
    public Reply answer(Request request, Handler<OperatorCall> handler) {
        var ambiguous = Credentials.repeated(request, DrawsKeys.AUTHORIZATION);
        if (ambiguous.isPresent()) {
            return ambiguous.get();
        }
        var text = request.header("Authorization");
        if (text.isEmpty()) {
            return Reply.problem(401, "Authentication required");
        }
        return text.filter(sent -> sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(sent -> sent.substring(SCHEME.length()).strip())
                .map(credential ->
                        switch (authenticate.check(credential, Surface.OPERATOR)) {
                            case Outcome.Good(ApiKey key) ->
                                    audited(request, key, once(credential, handler));
                            case Outcome.Revoked(), Outcome.Bad() -> invalid();
                        })
                .orElseGet(OperatorGuard::invalid);
    }

    private Handler<OperatorCall> once(String credential, Handler<OperatorCall> handler) {
        return (request, call) ->
                oncePerKey.answer(
                        request,
                        call.operatorId(),
                        credential,
                        () -> handler.handle(request, call));
    }

    private static Reply invalid() {
        return Reply.problem(401, "Invalid API key");
    }

    private Reply audited(Request request, ApiKey key, Handler<OperatorCall> handler) {
        var call = record(request, key);
        audit.write(call);
        var reply =
                withTenant(
                        request,
                        new OperatorCall(call.operatorId(), key.id(), Optional.empty()),
                        handler);
        audit.write(call.answered(reply.status(), reply.madeKey()));
        return reply;
    }

    private Reply withTenant(Request request, OperatorCall call, Handler<OperatorCall> handler) {
        var mode = request.pathIfAny("mode");
        if (mode.isEmpty()) {
            return handler.handle(request, call);
        }
        return mode.flatMap(Mode::of)
                .filter(_ -> organisations.find(request.path("org")).isPresent())
                .map(known -> new Tenant(request.path("org"), known))
                .map(tenant ->
                        handler.handle(
                                request,
                                new OperatorCall(
                                        call.operatorId(), call.keyId(), Optional.of(tenant))))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private AuditRecord record(Request request, ApiKey key) {
        return new AuditRecord(
                ids.prefixed("audit_"),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                operator(key),
                key.id(),
                request.method(),
                asked(request),
                request.requestId());
    }

    /** The path, of a call that changes something with its query, which may say what. */
    private static String asked(Request request) {
        return request.method().equals("GET") ? request.path() : request.pathAndQuery();
    }

    private static String operator(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfOperator(var operatorId) -> operatorId;
            case Owner.OfTenant _ -> throw new IllegalStateException("a tenant's operator key");
        };
    }
}
