package fairdraw.functions.wiring;

import fairdraw.domain.Tenant;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.Surface;
import fairdraw.domain.consumers.Consumer;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.guards.CampaignsGuard;
import fairdraw.functions.guards.ConsumerAloneGuard;
import fairdraw.functions.guards.ConsumerGuard;
import fairdraw.functions.guards.DrawsAnyGuard;
import fairdraw.functions.guards.DrawsBrowserGuard;
import fairdraw.functions.guards.DrawsCaller;
import fairdraw.functions.guards.DrawsServerGuard;
import fairdraw.functions.guards.HeaderKeyGuard;
import fairdraw.functions.guards.OpenSessionGuard;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.OperatorGuard;
import fairdraw.functions.guards.SessionCaller;
import fairdraw.functions.guards.Visitor;
import fairdraw.functions.guards.VisitorGuard;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.guards.people.SecondPerson;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.ErrorShape;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.KeyLimits;
import fairdraw.functions.http.Patience;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.http.RequestLog;
import java.util.function.Function;

/** The endpoints through which the functions of each surface serve their handlers. */
public final class Surfaces {
    private final Wiring wiring;

    Surfaces(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Returns an endpoint for partners' calls to the lotteries. */
    public Endpoint<Tenant> lotteries() {
        var revoked = Reply.problem(403, "API key has been revoked");
        return limited(headerKey(Surface.LOTTERIES, "X-API-Secret", revoked), ErrorShape.LOTTERIES);
    }

    /** Returns an endpoint for integrators' calls to one campaign. */
    public Endpoint<CampaignCaller> campaigns() {
        return limited(new CampaignsGuard(wiring.access().authenticate()), ErrorShape.CAMPAIGNS);
    }

    /** Returns an endpoint for calls from a shop's checkout. */
    public Endpoint<Tenant> carts() {
        var revoked = Reply.problem(401, "Invalid API key");
        return limited(headerKey(Surface.CARTS, "X-Api-Key", revoked), ErrorShape.PLAIN);
    }

    /**
     * Returns an endpoint for operators' calls of one operation, which are audited and may not
     * contain unknown members.
     */
    public Endpoint<OperatorCall> operator(Operation operation) {
        return operator(operation, _ -> {});
    }

    /**
     * Returns the endpoint of an operation whose request is read, and refused if it is bad, before
     * a second person is asked for.
     */
    public Endpoint<OperatorCall> operator(
            Operation operation, java.util.function.Consumer<Request> reading) {
        return operator(operation, wiring.access().authenticateOperator()::check, reading);
    }

    /** Returns the endpoint of an operation that a key alone opens, and no token of a session. */
    public Endpoint<OperatorCall> operatorsKey(Operation operation) {
        return operator(operation, wiring.access().authenticateOperator()::checkKey, _ -> {});
    }

    /** Returns the endpoint of two operations at one address: GET, and what changes the object. */
    public Endpoint<OperatorCall> operator(Operation gets, Operation changes) {
        Function<String, Outcome> authenticate = wiring.access().authenticateOperator()::check;
        var get = guard(gets, authenticate, _ -> {});
        var change = guard(changes, authenticate, _ -> {});
        return operator((request, handler) ->
                (request.method().equals("GET") ? get : change).answer(request, handler));
    }

    private Endpoint<OperatorCall> operator(
            Operation operation,
            Function<String, Outcome> authenticate,
            java.util.function.Consumer<Request> reading) {
        return operator(guard(operation, authenticate, reading));
    }

    private Endpoint<OperatorCall> operator(Guard<OperatorCall> guard) {
        return endpoint(guard, ErrorShape.PLAIN).refusingUnknownMembers();
    }

    private OperatorGuard guard(
            Operation operation,
            Function<String, Outcome> authenticate,
            java.util.function.Consumer<Request> reading) {
        var access = wiring.access();
        return new OperatorGuard(
                operation,
                authenticate,
                access.operators(),
                access.organisations(),
                access.auditTrail(),
                access.oncePerKey(),
                new SecondPerson(access.askTwo(), reading));
    }

    /** Returns an endpoint for browsers that hold the cookie of an operator's session. */
    public Endpoint<Guard.Anyone> operatorsCookie() {
        return endpoint(Guard.none(), ErrorShape.PLAIN).refusingUnknownMembers();
    }

    /**
     * Returns an endpoint for callers who hold an invitation to become an operator, but no key yet.
     */
    public Endpoint<Guard.Anyone> invited() {
        return endpoint(Guard.none(), ErrorShape.PLAIN).refusingUnknownMembers();
    }

    /** Returns an endpoint for public documents. */
    public Endpoint<Guard.Anyone> open() {
        return endpoint(Guard.readers(), ErrorShape.PLAIN);
    }

    /** Returns an endpoint for heads of logs that a witness is handed. */
    public Endpoint<Guard.Anyone> witness() {
        return endpoint(Guard.texts(), ErrorShape.PLAIN);
    }

    /** Returns an endpoint for public documents that pages of anybody may read. */
    public Endpoint<Guard.Anyone> published() {
        return endpoint(Guard.readers(), ErrorShape.PLAIN, "*");
    }

    /** Returns an endpoint for consumers' calls with a publishable key and a token. */
    public Endpoint<Consumer> consumer() {
        var tokens = wiring.consumers().accessTokens();
        return draws(new ConsumerGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /** Returns an endpoint for consumers' calls that are refused once their session has ended. */
    public Endpoint<SessionCaller> consumerInSession() {
        var consumers = wiring.consumers();
        return draws(
                new OpenSessionGuard(
                        new ConsumerGuard(
                                wiring.access().authenticate(),
                                consumers.accessTokens(),
                                wiring.clock()),
                        consumers.sessions()));
    }

    /** Returns an endpoint for consumers' calls that need no API key besides the token. */
    public Endpoint<Consumer> consumerAlone() {
        var tokens = wiring.consumers().accessTokens();
        return draws(
                new ConsumerAloneGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /** Returns an endpoint for calls from pages, with or without a consumer's token. */
    public Endpoint<Visitor> visitor() {
        var tokens = wiring.consumers().accessTokens();
        return draws(new VisitorGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /**
     * Returns an endpoint for calls to draws and consumers that only an organisation's servers may
     * make.
     */
    public Endpoint<Tenant> drawsServer() {
        return draws(new DrawsServerGuard(wiring.access().authenticate()));
    }

    /** Returns an endpoint for calls that a page may make before its consumer is known. */
    public Endpoint<Tenant> drawsBrowser() {
        return draws(new DrawsBrowserGuard(wiring.access().authenticate()));
    }

    /** Returns an endpoint for calls whose answers differ between pages and servers. */
    public Endpoint<DrawsCaller> drawsAny() {
        return draws(new DrawsAnyGuard(wiring.access().authenticate()));
    }

    private Guard<Tenant> headerKey(Surface surface, String header, Reply revoked) {
        return new HeaderKeyGuard(wiring.access().authenticate(), surface, header, revoked);
    }

    private <C> Endpoint<C> draws(Guard<C> guard) {
        return limited(guard, ErrorShape.DRAWS);
    }

    private <C> Endpoint<C> limited(Guard<C> guard, ErrorShape shape) {
        return endpoint(guard, shape)
                .limitedBy(new KeyLimits(wiring.settings().requestsPerKey(), wiring.clock()));
    }

    private <C> Endpoint<C> endpoint(Guard<C> guard, ErrorShape shape) {
        return endpoint(guard, shape, wiring.settings().corsOrigin());
    }

    private <C> Endpoint<C> endpoint(Guard<C> guard, ErrorShape shape, String origin) {
        return new Endpoint<>(
                guard,
                shape,
                origin,
                wiring.failureLog(),
                new RequestLog(wiring.metrics()),
                new Patience(wiring.clock(), TimeBudgets.CALLERS));
    }
}
