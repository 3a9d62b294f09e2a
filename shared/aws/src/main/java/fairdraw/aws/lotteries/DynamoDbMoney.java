package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DrawItems;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Money;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Transfers of money between the tables Draws and Lotteries: a draw's new state, the pool's balance
 * on condition that it has not changed, and a ledger entry named after the draw, so that nothing is
 * posted twice.
 */
public final class DynamoDbMoney implements Money {

    private static final int DRAW = 0;
    private static final int ATTEMPTS = 16;

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String draws;
    private final String lotteries;

    /**
     * @param draws the table Draws
     * @param lotteries the table Lotteries
     */
    public DynamoDbMoney(
            DynamoDbClient dynamoDb, Transactions transactions, String draws, String lotteries) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.draws = draws;
        this.lotteries = lotteries;
    }

    @Override
    public long balance(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion(_, var slug)
                ? Reads.one(dynamoDb, lotteries, LotteriesKeys.balance(draw.tenant(), slug))
                        .map(item -> PoolItems.count(item, PoolItems.CENTS))
                        .orElse(0L)
                : 0;
    }

    @Override
    public boolean close(Draw next, long carriedCents) {
        return done(post(next, "carried", carriedCents, -carriedCents, 0));
    }

    @Override
    public boolean settle(Draw next, long rolloverCents) {
        return insist(next, "rollover", rolloverCents, 1);
    }

    @Override
    public boolean cancel(Draw next, long carriedCents) {
        return insist(next, "returned", carriedCents, 0);
    }

    /** Posts again as long as others change the balance between its read and the write. */
    private boolean insist(Draw next, String kind, long cents, int held) {
        Written written = post(next, kind, balance(next), cents, held);
        for (int attempt = 1;
                attempt < ATTEMPTS
                        && written instanceof Written.Refused refused
                        && !refused.at(DRAW);
                attempt++) {
            written = post(next, kind, balance(next), cents, held);
        }
        return done(written);
    }

    private Written post(Draw next, String kind, long seen, long cents, int held) {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(DrawItems.replace(draws, next));
        if (cents != 0 || held != 0) {
            items.add(
                    PoolItems.change(
                            lotteries,
                            next.tenant(),
                            LotteryOccasion.of(next).slug(),
                            seen,
                            Math.addExact(seen, cents),
                            held));
            items.add(
                    PoolItems.entry(
                            lotteries,
                            next.tenant(),
                            LotteryOccasion.of(next).slug(),
                            next.id().text() + '#' + kind,
                            kind,
                            cents,
                            next.updatedAt()));
        }
        return transactions.insist(items);
    }

    private static boolean done(Written written) {
        return switch (written) {
            case Written.Done _ -> true;
            case Written.Refused _, Written.Contended _ -> false;
        };
    }
}
