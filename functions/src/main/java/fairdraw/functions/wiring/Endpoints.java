package fairdraw.functions.wiring;

import fairdraw.domain.Tenant;
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
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.ErrorShape;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Reply;

/** What the functions of each surface serve their handlers through. */
final class Endpoints {
    private final Wiring wiring;

    Endpoints(Wiring wiring) {
        this.wiring = wiring;
    }

    /** For partners' calls to the lotteries. */
    Endpoint<Tenant> lotteries() {
        var revoked = Reply.problem(403, "API key has been revoked");
        return endpoint(
                headerKey(Surface.LOTTERIES, "X-API-Secret", revoked), ErrorShape.LOTTERIES);
    }

    /** For integrators' calls to one campaign. */
    Endpoint<CampaignCaller> campaigns() {
        return endpoint(new CampaignsGuard(wiring.access().authenticate()), ErrorShape.CAMPAIGNS);
    }

    /** For calls of a shop's checkout. */
    Endpoint<Tenant> carts() {
        var revoked = Reply.problem(401, "Invalid API key");
        return endpoint(headerKey(Surface.CARTS, "X-Api-Key", revoked), ErrorShape.PLAIN);
    }

    /** For operators' calls, which are recorded and hold no member that nobody asks for. */
    Endpoint<OperatorCall> operator() {
        var access = wiring.access();
        var guard =
                new OperatorGuard(
                        access.authenticate(),
                        access.organisations(),
                        access.auditTrail(),
                        access.oncePerKey());
        return endpoint(guard, ErrorShape.PLAIN).refusingUnknownMembers();
    }

    /** For somebody who has a code for an operator's first key, and no key. */
    Endpoint<Guard.Anyone> invited() {
        return endpoint(Guard.none(), ErrorShape.PLAIN).refusingUnknownMembers();
    }

    /** For what anybody may read. */
    Endpoint<Guard.Anyone> open() {
        return endpoint(Guard.readers(), ErrorShape.PLAIN);
    }

    /** For consumers' calls. */
    Endpoint<Consumer> consumer() {
        var tokens = wiring.consumers().accessTokens();
        return draws(new ConsumerGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /** For consumers' calls that end with their session. */
    Endpoint<SessionCaller> consumerInSession() {
        var consumers = wiring.consumers();
        return draws(
                new OpenSessionGuard(
                        new ConsumerGuard(
                                wiring.access().authenticate(),
                                consumers.accessTokens(),
                                wiring.clock()),
                        consumers.sessions()));
    }

    /** For consumers' calls that need no key besides. */
    Endpoint<Consumer> consumerAlone() {
        var tokens = wiring.consumers().accessTokens();
        return draws(
                new ConsumerAloneGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /** For calls of a page that may know its consumer or not. */
    Endpoint<Visitor> visitor() {
        var tokens = wiring.consumers().accessTokens();
        return draws(new VisitorGuard(wiring.access().authenticate(), tokens, wiring.clock()));
    }

    /** For what an organisation's servers alone may do with draws and consumers. */
    Endpoint<Tenant> drawsServer() {
        return draws(new DrawsServerGuard(wiring.access().authenticate()));
    }

    /** For what a page may do before it knows its consumer. */
    Endpoint<Tenant> drawsBrowser() {
        return draws(new DrawsBrowserGuard(wiring.access().authenticate()));
    }

    /** For what pages and servers see differently. */
    Endpoint<DrawsCaller> drawsAny() {
        return draws(new DrawsAnyGuard(wiring.access().authenticate()));
    }

    private Guard<Tenant> headerKey(Surface surface, String header, Reply revoked) {
        return new HeaderKeyGuard(wiring.access().authenticate(), surface, header, revoked);
    }

    private <C> Endpoint<C> draws(Guard<C> guard) {
        return endpoint(guard, ErrorShape.DRAWS);
    }

    private <C> Endpoint<C> endpoint(Guard<C> guard, ErrorShape shape) {
        return new Endpoint<>(guard, shape, wiring.settings().corsOrigin(), wiring.failureLog());
    }
}
