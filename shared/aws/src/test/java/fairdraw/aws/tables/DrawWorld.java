package fairdraw.aws.tables;

import fairdraw.domain.Backoff;
import fairdraw.domain.draws.CancelDraw;
import fairdraw.domain.draws.Draw;
import fairdraw.testing.FixedRootKeys;
import fairdraw.testing.MovableClock;
import fairdraw.testing.RecordedBus;
import fairdraw.testing.RecordedTriggers;
import fairdraw.testing.SignedBeacons;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What draws of every kind need around them, on tables of their own. */
abstract class DrawWorld implements AutoCloseable {

    final MovableClock clock;
    final RecordedTriggers triggers = new RecordedTriggers();
    final RecordedBus bus = new RecordedBus();
    final FixedRootKeys keys = new FixedRootKeys();
    final SignedBeacons beacons;
    final SharedStore.Names names = SharedStore.newTables();
    final Random random;
    final Backoff backoff = attempt -> Thread.onSpinWait();

    final Transactions transactions;
    final DynamoDbDraws draws;
    final DynamoDbGates gates;
    final DynamoDbEntries entries;
    final DynamoDbSealedLists lists;
    final DynamoDbResults results;
    final DynamoDbMoney money;
    final CancelDraw cancelDraw;

    DrawWorld(DynamoDbClient client, long seed, Instant now) {
        clock = new MovableClock(now);
        beacons = new SignedBeacons(clock);
        random = new Random(seed);
        // A token is never used twice, not even by another world on the same store.
        transactions = new Transactions(client, () -> UUID.randomUUID().toString(), backoff);
        draws = new DynamoDbDraws(client, transactions, names.draws(), names.lotteries());
        gates = new DynamoDbGates(client, transactions, names.draws());
        entries = new DynamoDbEntries(client, names.draws());
        lists = new DynamoDbSealedLists(client, names.draws());
        results = new DynamoDbResults(client, names.draws());
        money = new DynamoDbMoney(client, transactions, names.draws(), names.lotteries());
        cancelDraw =
                new CancelDraw(
                        draws,
                        gates,
                        money,
                        lists,
                        SignedBeacons.chain(),
                        triggers,
                        _ -> {},
                        clock);
    }

    /** The draw that the tests of this world are about, as it is now. */
    abstract Draw draw();

    abstract void advanceAt(Instant instant);

    /** Advances the draw whenever something is due of it, until nothing ever is. */
    Draw runToTheEnd() {
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
