package fairdraw.aws.draws;

import fairdraw.aws.draws.results.DynamoDbResults;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.lotteries.DynamoDbEntries;
import fairdraw.aws.lotteries.DynamoDbMoney;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.domain.Backoff;
import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.events.RecordedBus;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The environment that draws of every kind need, on tables of its own. */
public abstract class DrawWorld implements AutoCloseable {

    public final MovableClock clock;
    public final RecordedTriggers triggers = new RecordedTriggers();
    public final RecordedBus bus = new RecordedBus();
    public final FixedRootKeys keys = new FixedRootKeys();
    public final SignedBeacons beacons;
    public final SharedStore.Names names = SharedStore.newTables();
    public final Random random;
    public final Backoff backoff = attempt -> Thread.onSpinWait();

    public final Transactions transactions;
    public final DynamoDbDraws draws;
    public final DynamoDbGates gates;
    public final DynamoDbEntries entries;
    public final DynamoDbSealedLists lists;
    public final DynamoDbResults results;
    public final DynamoDbMoney money;
    public final DynamoDbRegister register;
    public final CancelDraw cancelDraw;

    public DrawWorld(DynamoDbClient client, long seed, Instant now) {
        clock = new MovableClock(now);
        beacons = new SignedBeacons(clock);
        random = new Random(seed);
        // A token is never used twice, not even by another world on the same store.
        transactions = new Transactions(client, () -> UUID.randomUUID().toString(), backoff);
        draws =
                new DynamoDbDraws(
                        client, transactions, names.draws(), names.lotteries(), names.register());
        gates = new DynamoDbGates(client, transactions, names.draws());
        entries = new DynamoDbEntries(client, names.draws());
        lists = new DynamoDbSealedLists(client, names.draws());
        results = new DynamoDbResults(client, names.draws());
        register = new DynamoDbRegister(client, transactions, names.register());
        money =
                new DynamoDbMoney(
                        client,
                        transactions,
                        new DynamoDbMoney.Names(
                                names.draws(), names.lotteries(), names.register()));
        cancelDraw = new CancelDraw(draws, gates, money, lists, triggers, _ -> {}, clock);
    }

    /** Returns the present state of the draw that this world's tests are about. */
    public abstract Draw draw();

    public abstract void advanceAt(Instant instant);

    /** Advances the draw at each due time until nothing more is due. */
    public Draw runToTheEnd() {
        Draw draw = draw();
        for (@Nullable Instant due = draw.nextAt(); due != null; due = draw.nextAt()) {
            advanceAt(due.isAfter(clock.instant()) ? due : clock.instant());
            draw = draw();
        }
        return draw;
    }

    @Override
    public void close() {
        SharedStore.drop(names);
    }
}
