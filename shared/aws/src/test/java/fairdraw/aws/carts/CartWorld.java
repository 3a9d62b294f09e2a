package fairdraw.aws.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.DynamoDbLotteries;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.carts.CartBench;
import fairdraw.domain.carts.CartFile;
import fairdraw.domain.carts.IssueTickets;
import fairdraw.domain.carts.ItemOutcome;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.KnownPolicies;
import fairdraw.domain.carts.ResumeCart;
import fairdraw.domain.carts.SubmitCart;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.Terms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A lottery whose tickets carts buy. */
public final class CartWorld implements AutoCloseable {

    public final LotteryWorld lottery;
    public final DynamoDbCarts carts;
    public final DynamoDbCartPolicies policies;
    private final Map<String, Cart> sent = new ConcurrentHashMap<>();

    public CartWorld(DynamoDbClient client, Terms terms) {
        lottery = new LotteryWorld(client, 7).with(terms);
        String table = lottery.names.carts();
        carts = new DynamoDbCarts(client, lottery.transactions, lottery.backoff, table);
        policies = new DynamoDbCartPolicies(client, table);
    }

    public static CartWorld calm(Terms terms) {
        return new CartWorld(SharedStore.client(), terms);
    }

    private KnownPolicies known() {
        return new KnownPolicies(policies, lottery.clock);
    }

    private IssueTickets issueTickets() {
        return new IssueTickets(carts, lottery.enterLottery(), lottery.clock);
    }

    /** Sends a cart to a function environment of its own. */
    public SubmitCart.Outcome send(Cart cart) {
        sent.put(CartBench.content(cart), cart);
        return new SubmitCart(carts, known(), issueTickets(), lottery.clock)
                .submit(
                        LotteryWorld.TENANT,
                        cart,
                        CartBench.content(cart),
                        CartBench.version(cart));
    }

    /** Records a cart as an environment that died right afterwards would have done. */
    public void leave(Cart cart) {
        sent.put(CartBench.content(cart), cart);
        carts.record(
                SampleCarts.stored(cart.id().text(), cart.timestamp(), CartBench.content(cart)));
    }

    /** Returns the use cases for recorded carts, in an environment of their own. */
    public ResumeCart resumeCart() {
        return new ResumeCart(
                carts,
                known(),
                issueTickets(),
                content -> Objects.requireNonNull(sent.get(content)));
    }

    /** Completes a cart as the queue does with every recorded cart. */
    public boolean complete(Cart cart) {
        return resumeCart()
                .complete(
                        LotteryWorld.TENANT, new CartId(cart.id().text()), CartBench.version(cart));
    }

    /** Retries the refused items as an operator. */
    public CartFile retry(Cart cart) {
        return resumeCart()
                .retry(LotteryWorld.TENANT, new CartId(cart.id().text()))
                .orElseThrow()
                .file();
    }

    /** Sets whether the lottery takes entries. */
    public void put(LotteryStatus status) {
        DynamoDbLotteries lotteries = lottery.lotteries;
        Lottery known = lotteries.find(LotteryWorld.TENANT, LotteryWorld.SLUG).orElseThrow();
        Lottery next =
                new Lottery(
                        known.tenant(),
                        known.id(),
                        known.slug(),
                        known.offer(),
                        known.terms(),
                        known.leadSeconds(),
                        known.expectedPeak(),
                        known.schedule(),
                        known.endsAt(),
                        status,
                        known.archived(),
                        known.agenda(),
                        known.version() + 1,
                        known.createdAt(),
                        known.updatedAt());
        if (!lotteries.replace(next)) {
            throw new IllegalStateException("somebody else changed the lottery");
        }
    }

    public CartFile file(Cart cart) {
        return carts.find(LotteryWorld.TENANT, new CartId(cart.id().text())).orElseThrow();
    }

    /** Returns the outcomes of a cart's items. */
    public List<ItemOutcome> outcomes(Cart cart) {
        return file(cart).outcomesInOrder();
    }

    /** Returns the reasons for which items of a cart were refused. */
    public List<ItemOutcome.Reason> reasons(Cart cart) {
        return outcomes(cart).stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> ((Refused) outcome).reason())
                .toList();
    }

    /**
     * Asserts that each issued item has exactly one stored ticket of the cart, that there are no
     * other tickets, and that each outcome was reported once.
     */
    public void audit(Cart cart) {
        CartFile file = file(cart);
        List<Issued> issued =
                file.outcomesInOrder().stream()
                        .filter(Issued.class::isInstance)
                        .map(Issued.class::cast)
                        .toList();
        Stream<DrawId> draws =
                Stream.concat(Stream.of(LotteryWorld.DRAW), issued.stream().map(Issued::drawId));
        assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(
                        draws.distinct()
                                .flatMap(draw -> bought(cart, lottery.draw(draw)))
                                .toList());
        List<ItemOutcome> told =
                file.reports().stream().flatMap(report -> report.outcomes().stream()).toList();
        assertThat(told).doesNotHaveDuplicates().containsAll(file.outcomesInOrder());
    }

    private Stream<Issued> bought(Cart cart, Draw draw) {
        return lottery.storedTickets(draw).stream()
                .flatMap(ticket ->
                        ticket.purchase().stream()
                                .filter(purchase ->
                                        purchase.cartId().text().equals(cart.id().text()))
                                .map(purchase -> Issued.of(ticket, purchase)));
    }

    @Override
    public void close() {
        lottery.close();
    }
}
