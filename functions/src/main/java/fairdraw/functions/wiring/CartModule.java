package fairdraw.functions.wiring;

import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.Carts;
import fairdraw.domain.carts.IssueTickets;
import fairdraw.domain.carts.KnownPolicies;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.domain.carts.SubmitCart;
import fairdraw.domain.carts.refused.RefuseCart;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.carts.refused.ReplayRefusedCart;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.functions.requests.SentCart;
import java.time.InstantSource;

/** The use cases of carts and of the tickets that they buy. */
public final class CartModule {

    private final Tables tables;
    private final EnterLottery enterLottery;
    private final InstantSource clock;
    private final KnownPolicies policies;

    CartModule(Deployment deployment, LotteryModule lotteries) {
        tables = deployment.tables();
        clock = deployment.clock();
        enterLottery = lotteries.enterLottery();
        policies = new KnownPolicies(tables.cartPolicies(), clock);
    }

    public Carts carts() {
        return tables.carts();
    }

    public RefusedCarts refusedCarts() {
        return tables.refusedCarts();
    }

    public CartPolicies policies() {
        return tables.cartPolicies();
    }

    private IssueTickets issueTickets() {
        return new IssueTickets(carts(), enterLottery, clock);
    }

    public SubmitCart submitCart() {
        return new SubmitCart(carts(), policies, issueTickets(), clock);
    }

    public RefuseCart refuseCart() {
        return new RefuseCart(refusedCarts(), policies, clock);
    }

    public ReplayRefusedCart replayRefusedCart() {
        return new ReplayRefusedCart(submitCart(), refusedCarts());
    }

    public ResumeCart resumeCart() {
        return new ResumeCart(carts(), policies, issueTickets(), SentCart::accepted);
    }
}
