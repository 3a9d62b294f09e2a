package fairdraw.functions.guards;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.Organisation;
import fairdraw.domain.access.Organisations;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.guards.people.SecondPerson;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Handler;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.util.Optional;
import java.util.function.Function;

/**
 * The guard that admits operators by the bearer credential in {@code Authorization}, their role and
 * their reach, and records every call.
 */
public final class OperatorGuard implements Guard<OperatorCall> {
    private static final String SCHEME = "Bearer ";

    private final Operation operation;
    private final Function<String, Outcome> authenticate;
    private final Operators operators;
    private final Organisations organisations;
    private final AuditTrail trail;
    private final OncePerKey oncePerKey;
    private final SecondPerson secondPerson;

    public OperatorGuard(
            Operation operation,
            Function<String, Outcome> authenticate,
            Operators operators,
            Organisations organisations,
            AuditTrail trail,
            OncePerKey oncePerKey,
            SecondPerson secondPerson) {
        this.operation = operation;
        this.authenticate = authenticate;
        this.operators = operators;
        this.organisations = organisations;
        this.trail = trail;
        this.oncePerKey = oncePerKey;
        this.secondPerson = secondPerson;
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
                        switch (authenticate.apply(credential)) {
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
                        () -> byTwo(request, call, handler));
    }

    private Reply byTwo(Request request, OperatorCall call, Handler<OperatorCall> handler) {
        return call.named()
                .or(() -> organisation(request).map(id -> new Tenant(id, Mode.LIVE)))
                .map(tenant ->
                        secondPerson.answer(
                                operation,
                                request,
                                tenant,
                                call.maker(),
                                () -> handler.handle(request, call)))
                .orElseGet(() -> handler.handle(request, call));
    }

    private static Optional<OrganisationId> organisation(Request request) {
        return request.pathIfAny("org").map(OrganisationId::new);
    }

    private static Reply invalid() {
        return Reply.problem(401, "Invalid API key");
    }

    private Reply audited(Request request, ApiKey key, Handler<OperatorCall> handler) {
        var operator = operators.find(operator(key));
        if (operator.isEmpty()) {
            return invalid();
        }
        request.notes().key(key);
        var call = new OperatorCall(operator.get(), key.id(), Optional.empty());
        return trail.follow(
                request,
                call.operatorId().text(),
                call.keyId(),
                subject(request, call.operator()),
                () -> admitted(request, call, handler));
    }

    /** Returns the object that the path names, and the organisation for whom it can be one. */
    private Subject subject(Request request, Operator operator) {
        var organisation =
                request.pathIfAny("org")
                        .filter(Organisation::isId)
                        .map(OrganisationId::new)
                        .filter(operator::reaches)
                        .or(operator::organisation);
        return new Subject(organisation, operation.object(request));
    }

    private Reply admitted(Request request, OperatorCall call, Handler<OperatorCall> handler) {
        var organisation = organisation(request);
        if (organisation.filter(id -> !call.operator().reaches(id)).isPresent()) {
            // As of one that is not there, so that nobody learns of it.
            return Reply.problem(404, "Not found");
        }
        return operation.admits(call.operator(), request)
                ? withTenant(request, call, handler)
                : Reply.problem(403, "Not allowed in the role " + call.operator().role().word());
    }

    private Reply withTenant(Request request, OperatorCall call, Handler<OperatorCall> handler) {
        var mode = request.pathIfAny("mode");
        if (mode.isEmpty()) {
            return handler.handle(request, call);
        }
        return mode.flatMap(Mode::of)
                .flatMap(known ->
                        organisations
                                .find(request.path("org"))
                                .map(organisation -> new Tenant(organisation.id(), known)))
                .map(tenant -> {
                    request.notes().tenant(tenant);
                    return handler.handle(
                            request,
                            new OperatorCall(call.operator(), call.keyId(), Optional.of(tenant)));
                })
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private static OperatorId operator(ApiKey key) {
        return switch (key.owner()) {
            case Owner.OfOperator(var operatorId) -> operatorId;
            case Owner.OfTenant _ -> throw new IllegalStateException("a tenant's operator key");
        };
    }
}
