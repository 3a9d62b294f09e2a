package fairdraw.aws.giveaways;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.Ledger;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.StoredItems;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The whole life of a draw with faults at its writes, which leaves the same bytes as one without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class FaultyLifeTest {

    /** The only operations that conflict with others on the same items. */
    private static final Set<String> SHARED = Set.of("TransactWriteItems", "UpdateItem");

    /**
     * Set by {@code -Dfairdraw.faults=all}: tries each of the faults alone at each write as well.
     */
    private static final boolean ALL = System.getProperty("fairdraw.faults", "").equals("all");

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private StoredItems completed = none();
    private StoredItems cancelled = none();

    /** Returns terms under which everybody wins, so that prizes are written. */
    public static Terms everybodyWins() {
        return new Terms(
                new NumbersConfig(new NumberPool(1, 1, 2), Optional.empty()),
                200,
                "USD",
                5,
                10,
                500,
                new Tiers(
                        List.of(
                                new PoolTier("Right", 1, null, 700),
                                new PoolTier("Wrong", 0, null, 200))));
    }

    private static StoredItems none() {
        return new StoredItems(new TreeMap<>());
    }

    @BeforeAll
    void liveWithoutFaults() {
        completed = lifeUnder(FaultPlan.none());
        cancelled = cancellationUnder(FaultPlan.none());
    }

    @AfterAll
    void close() {
        client.close();
        proxy.close();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Fault.LostAnswer(), FaultPlan.WRITES),
                Arguments.of(new Fault.FailedBefore(), FaultPlan.WRITES),
                Arguments.of(new Fault.FailedAfter(), FaultPlan.WRITES),
                Arguments.of(new Fault.Throttle(), FaultPlan.WRITES),
                Arguments.of(new Fault.Conflict(), SHARED),
                Arguments.of(new Fault.InProgress(), Set.of("TransactWriteItems")));
    }

    /** The first attempt of every write fails, the second does not. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aFaultAtEveryWriteChangesNothing(Fault fault, Set<String> operations) {
        assertThat(lifeUnder(FaultPlan.everyOther(operations, fault))).isEqualTo(completed);
        assertThat(cancellationUnder(FaultPlan.everyOther(operations, fault))).isEqualTo(cancelled);
    }

    static Stream<Arguments> single() {
        return IntStream.iterate(1, n -> n <= 30, n -> n + (ALL ? 1 : 5))
                .boxed()
                .flatMap(n -> kinds().map(kind -> Arguments.of(n, kind.get()[0], kind.get()[1])))
                .filter(arguments -> ALL || arguments.get()[1] instanceof Fault.LostAnswer);
    }

    @ParameterizedTest
    @MethodSource("single")
    void aFaultAtOneWriteChangesNothing(int nth, Fault fault, Set<String> operations) {
        assertThat(lifeUnder(FaultPlan.nth(operations, nth, fault))).isEqualTo(completed);
    }

    /** Steps may fail completely here, and the next trigger repeats them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noMixtureOfFaultsBreaksADraw(long seed) {
        try (LotteryWorld world = new LotteryWorld(client, seed).with(everybodyWins())) {
            world.fund(777);
            List<Ticket> tickets = sell(world);
            proxy.follow(
                    FaultPlan.seeded(
                            seed,
                            0.4,
                            Set.of(
                                    "PutItem",
                                    "UpdateItem",
                                    "BatchWriteItem",
                                    "TransactWriteItems",
                                    "GetItem",
                                    "Query",
                                    "BatchGetItem"),
                            List.of(
                                    new Fault.LostAnswer(),
                                    new Fault.FailedBefore(),
                                    new Fault.FailedAfter(),
                                    new Fault.Throttle())));
            world.clock.set(CLOSES);
            for (int i = 0; i < 400 && isUnfinished(world); i++) {
                try {
                    world.advanceDraw.advance(DRAW);
                } catch (SdkException | IllegalStateException failed) {
                    // The queue delivers the trigger again.
                }
                world.clock.forward(Duration.ofSeconds(30));
            }
            proxy.follow(FaultPlan.none());

            Draw done = world.draw();
            ListAudit.check(world.audited, done, tickets, Set.of());
            PrizeAudit.check(world.audited, done, tickets);
            long rollover =
                    ((Progress.Completed) done.progress()).settled().prizes().rolloverCents();
            Ledger.of(world, TENANT)
                    .holds(
                            new Ledger.Posting("funding", 777),
                            new Ledger.Posting("carried", -777),
                            new Ledger.Posting("rollover", rollover));
        } finally {
            proxy.follow(FaultPlan.none());
        }
    }

    private static boolean isUnfinished(LotteryWorld world) {
        try {
            return world.draw().nextAt() != null;
        } catch (SdkException unknown) {
            return true;
        }
    }

    private static List<Ticket> sell(LotteryWorld world) {
        List<Ticket> tickets = new ArrayList<>();
        for (int player = 0; player < 4; player++) {
            tickets.add(world.buy(quickPick("player" + player + "@example.com")));
        }
        return tickets;
    }

    private StoredItems lifeUnder(FaultPlan plan) {
        try (LotteryWorld world = new LotteryWorld(client, 6).with(everybodyWins())) {
            world.fund(1_001);
            List<Ticket> tickets = sell(world);
            proxy.follow(plan);
            Draw done = world.runToTheEnd();
            proxy.follow(FaultPlan.none());

            ListAudit.check(world.audited, done, tickets, Set.of());
            PrizeAudit.check(world.audited, done, tickets);
            return StoredItems.of(world);
        } finally {
            proxy.follow(FaultPlan.none());
        }
    }

    /** Cancels a draw whose list is sealed and into which the pool has moved. */
    private StoredItems cancellationUnder(FaultPlan plan) {
        try (LotteryWorld world = new LotteryWorld(client, 6).with(everybodyWins())) {
            world.fund(1_001);
            sell(world);
            proxy.follow(plan);
            world.advanceAt(CLOSES);
            assertThat(world.cancelDraw.ask(TENANT, DRAW, "flood", new OperatorId("operator")))
                    .isInstanceOf(CancelDraw.Outcome.Asked.class);
            world.runToTheEnd();
            proxy.follow(FaultPlan.none());

            assertThat(world.draw().progress())
                    .isEqualTo(new Progress.Cancelled("flood", world.clock.instant()));
            Ledger.of(world, TENANT)
                    .holds(
                            new Ledger.Posting("funding", 1_001),
                            new Ledger.Posting("carried", -1_001),
                            new Ledger.Posting("returned", 1_001));
            return StoredItems.of(world);
        } finally {
            proxy.follow(FaultPlan.none());
        }
    }
}
