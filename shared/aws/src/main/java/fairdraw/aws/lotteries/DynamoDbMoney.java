package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.draws.EntryParts;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.registering.PoolEntries;
import fairdraw.domain.lotteries.Pools.Posting;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.register.Draft;
import fairdraw.fairness.entries.PoolMoved.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Transfers of money between the tables Draws and Lotteries: a draw's new state, the pool's balance
 * on condition that it has not changed, a ledger entry named after the draw, so that nothing is
 * posted twice, and what the register shows of it.
 */
public final class DynamoDbMoney implements Money {

    private static final int DRAW = 0;
    private static final int ATTEMPTS = 16;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final Names tables;

    /**
     * The tables that money moves between.
     *
     * @param register the table Register
     */
    public record Names(String draws, String lotteries, String register) {}

    /**
     * A movement of money.
     *
     * @param kind its word in the ledger
     * @param held the number of draws by which the lottery's count grows
     * @param entry the entry of the register that follows the one of the movement
     */
    private record Move(
            Purpose purpose, String kind, long cents, int held, Optional<Draft> entry) {}

    public DynamoDbMoney(DynamoDbClient dynamoDb, Transactions transactions, Names tables) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public Ledger ledger(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion(_, var slug)
                ? Reads.one(
                                dynamoDb,
                                tables.lotteries(),
                                LotteriesKeys.balance(draw.tenant(), slug))
                        .map(PoolItems::ledger)
                        .orElse(Ledger.EMPTY)
                : Ledger.EMPTY;
    }

    @Override
    public boolean close(Draw next, Ledger seen) {
        var move = new Move(Purpose.CLOSE, "carried", -seen.cents(), 0, Optional.empty());
        return switch (post(next, seen, move)) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }

    @Override
    public Optional<Draw> settle(Draw next, long rolloverCents) {
        return insist(
                next, new Move(Purpose.SETTLE, "rollover", rolloverCents, 1, Optional.empty()));
    }

    @Override
    public Optional<Draw> cancel(Draw next, long carriedCents, Optional<Draft> entry) {
        return insist(next, new Move(Purpose.CANCEL, "returned", carriedCents, 0, entry));
    }

    /** Posts again as long as others change the balance between its read and the write. */
    private Optional<Draw> insist(Draw draw, Move move) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Ledger seen = ledger(draw);
            Draw next = draw.notBefore(seen.after(draw.updatedAt()));
            switch (post(next, seen, move)) {
                case Written.Done _ -> {
                    return Optional.of(next);
                }
                case Written.Refused refused when !refused.at(DRAW) -> {}
                case Written.Refused _, Written.Contended _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Written post(Draw next, Ledger seen, Move move) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(DrawItems.replace(tables.draws(), next));
        List<Draft> entries =
                new ArrayList<>(PoolEntries.moved(next, move.purpose(), seen, move.cents()));
        if (!entries.isEmpty() || move.cents() != 0 || move.held() != 0) {
            items.addAll(posting(next, seen, move));
        }
        move.entry().ifPresent(entries::add);
        items.addAll(EntryParts.entries(tables.register(), next, entries));
        return transactions.insist(items);
    }

    private List<TransactWriteItem> posting(Draw next, Ledger seen, Move move) {
        var slug = LotteryOccasion.of(next).slug();
        Ledger after = seen.moved(move.cents(), seen.next(next), next.updatedAt());
        return List.of(
                PoolItems.change(tables.lotteries(), next.tenant(), slug, seen, after, move.held()),
                PoolItems.entry(
                        tables.lotteries(),
                        next.tenant(),
                        slug,
                        new Posting(
                                next.id().text(),
                                move.kind(),
                                move.cents(),
                                after.cents(),
                                next.updatedAt())));
    }
}
