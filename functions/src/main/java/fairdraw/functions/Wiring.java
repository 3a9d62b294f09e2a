package fairdraw.functions;

import fairdraw.aws.EventBridgeBus;
import fairdraw.aws.HttpBeacons;
import fairdraw.aws.SchedulerTriggers;
import fairdraw.aws.SecretsManagerRootKeys;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.tables.DynamoDbDirectory;
import fairdraw.aws.tables.DynamoDbDrawKeys;
import fairdraw.aws.tables.DynamoDbDraws;
import fairdraw.aws.tables.DynamoDbEntries;
import fairdraw.aws.tables.DynamoDbGates;
import fairdraw.aws.tables.DynamoDbLotteries;
import fairdraw.aws.tables.DynamoDbLotteryTotals;
import fairdraw.aws.tables.DynamoDbMoney;
import fairdraw.aws.tables.DynamoDbPools;
import fairdraw.aws.tables.DynamoDbPrizes;
import fairdraw.aws.tables.DynamoDbResults;
import fairdraw.aws.tables.DynamoDbSealedLists;
import fairdraw.aws.tables.DynamoDbTickets;
import fairdraw.aws.tables.Transactions;
import fairdraw.domain.Backoff;
import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.Beacons;
import fairdraw.domain.draws.CancelDraw;
import fairdraw.domain.draws.CloseDraw;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.DrawKeys;
import fairdraw.domain.draws.DrawResult;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Entries;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.IssueReceipt;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.OpenDraw;
import fairdraw.domain.draws.Prizes;
import fairdraw.domain.draws.PublishEvidence;
import fairdraw.domain.draws.Results;
import fairdraw.domain.draws.RootKeys;
import fairdraw.domain.draws.SealDraw;
import fairdraw.domain.draws.SealedLists;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.lotteries.AddDraw;
import fairdraw.domain.lotteries.Boards;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.domain.lotteries.CompleteLottery;
import fairdraw.domain.lotteries.CreateLottery;
import fairdraw.domain.lotteries.Directory;
import fairdraw.domain.lotteries.EnterLottery;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.KeepTerms;
import fairdraw.domain.lotteries.ListEntries;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.MoveDraw;
import fairdraw.domain.lotteries.NewDraws;
import fairdraw.domain.lotteries.PlanDraws;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.SettleLottery;
import fairdraw.domain.lotteries.TicketReceipts;
import fairdraw.domain.lotteries.Tickets;
import fairdraw.domain.lotteries.Totals;
import fairdraw.domain.lotteries.VoidTicket;
import fairdraw.domain.lotteries.Winners;
import fairdraw.functions.events.ParkedRecords;
import fairdraw.functions.events.RecordEvents;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.OperatorCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What every function is put together from. The only place that reads the environment, makes
 * clients, and knows a clock or randomness; nothing secret or random is made before it is first
 * needed.
 */
public final class Wiring {

    private static final Duration BEACON_PATIENCE = Duration.ofSeconds(3);

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Supplier<RootKeys> rootKeys;

    /** Functions of these settings, with all that would differ between two runs handed in. */
    public Wiring(
            Settings settings,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff,
            Clients clients) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
        this.clients = clients;
        this.rootKeys =
                new Lazy<>(() ->
                        new SecretsManagerRootKeys(
                                clients.secrets(), settings.rootSecret(), drawKeys(), clock));
    }

    /**
     * The wiring of a deployed function: its environment, the real time, unpredictable randomness.
     */
    public static Wiring inLambda() {
        Supplier<SecureRandom> source = new Lazy<>(SecureRandom::new);
        RandomGenerator random = () -> source.get().nextLong();
        return new Wiring(
                new Settings(System.getenv()),
                Clock.tickMillis(ZoneOffset.UTC),
                random,
                new JitteredBackoff(random),
                new Clients());
    }

    // Endpoints, one form for each way to prove who calls.

    /** For partners' calls to the lotteries. */
    public Endpoint<Tenant> lotteries() {
        return new Endpoints(this).lotteries();
    }

    /** For operators' calls. */
    public Endpoint<OperatorCall> operator() {
        return new Endpoints(this).operator();
    }

    /** For what anybody may read. */
    public Endpoint<Guard.Anyone> open() {
        return new Endpoints(this).open();
    }

    /** What is about organisations, operators and keys. */
    public Access access() {
        return new Access(this, random, clients.dynamoDb(), transactions());
    }

    /** Where functions tell of what nobody expected. */
    public FailureLog failureLog() {
        return new FailureLog(System.out);
    }

    // What time and chance are made of.

    public InstantSource clock() {
        return clock;
    }

    public Ids ids() {
        return new Ids(clock, random);
    }

    public Settings settings() {
        return settings;
    }

    // Ports.

    private Transactions transactions() {
        return new Transactions(
                clients.dynamoDb(),
                () -> new UUID(random.nextLong(), random.nextLong()).toString(),
                backoff);
    }

    public Draws draws() {
        return new DynamoDbDraws(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable());
    }

    public Gates gates() {
        return new DynamoDbGates(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    public Tickets tickets() {
        return new DynamoDbTickets(clients.dynamoDb(), transactions(), settings.drawsTable());
    }

    private Entries entries() {
        return new DynamoDbEntries(clients.dynamoDb(), settings.drawsTable());
    }

    public SealedLists sealedLists() {
        return new DynamoDbSealedLists(clients.dynamoDb(), settings.drawsTable());
    }

    public Results results() {
        return new DynamoDbResults(clients.dynamoDb(), settings.drawsTable());
    }

    public Prizes prizes() {
        return new DynamoDbPrizes(clients.dynamoDb(), settings.drawsTable());
    }

    private Money money() {
        return new DynamoDbMoney(
                clients.dynamoDb(),
                transactions(),
                settings.drawsTable(),
                settings.lotteriesTable());
    }

    public Lotteries lotteryStore() {
        return new DynamoDbLotteries(clients.dynamoDb(), transactions(), settings.lotteriesTable());
    }

    public Totals totals() {
        return new DynamoDbLotteryTotals(clients.dynamoDb(), settings.lotteriesTable());
    }

    public Pools pools() {
        return new DynamoDbPools(
                clients.dynamoDb(), transactions(), backoff, settings.lotteriesTable());
    }

    public Directory directory() {
        return new DynamoDbDirectory(
                clients.dynamoDb(),
                transactions(),
                backoff,
                settings.lotteriesTable(),
                settings.drawsTable());
    }

    public DrawKeys drawKeys() {
        return new DynamoDbDrawKeys(clients.dynamoDb(), settings.accessTable());
    }

    public RootKeys rootKeys() {
        return rootKeys.get();
    }

    public SqsQueues queues() {
        return new SqsQueues(clients.sqs(), backoff);
    }

    public ParkedRecords parkedRecords() {
        return new ParkedRecords(queues(), settings.parkedRecordsQueue(), failureLog());
    }

    public EventBus eventBus() {
        return new EventBridgeBus(clients.eventBridge(), settings.eventBus(), backoff);
    }

    public Triggers triggers() {
        return new SchedulerTriggers(clients.scheduler(), queues(), settings.schedules(), clock);
    }

    private Beacons beacons() {
        return new HttpBeacons(
                clients.web(),
                settings.beaconRelays(),
                settings.beaconChain(),
                BEACON_PATIENCE,
                random);
    }

    // Use cases.

    public EnterLottery enterLottery() {
        return new EnterLottery(
                new Boards(lotteryStore(), draws()), tickets(), rootKeys(), clock, random, backoff);
    }

    public ListEntries listEntries() {
        return new ListEntries(directory(), draws());
    }

    public TicketReceipts ticketReceipts() {
        return new TicketReceipts(tickets(), draws(), new IssueReceipt(sealedLists(), rootKeys()));
    }

    public RecordEvents recordEvents() {
        return new RecordEvents(ticketReceipts());
    }

    public NewDraws newDraws() {
        return new NewDraws(settings.beaconChain(), rootKeys(), triggers());
    }

    public KeepTerms keepTerms() {
        return new KeepTerms(lotteryStore(), draws(), newDraws());
    }

    public PlanDraws planDraws() {
        return new PlanDraws(lotteryStore(), draws(), newDraws(), keepTerms(), backoff);
    }

    /** Seconds between close and beacon round of a test draw whose lottery does not say. */
    public int testLeadSeconds() {
        return settings.testLeadSeconds();
    }

    public CreateLottery createLottery() {
        return new CreateLottery(lotteryStore(), planDraws(), clock, ids());
    }

    public ChangeLottery changeLottery() {
        return new ChangeLottery(lotteryStore(), planDraws(), keepTerms(), clock, backoff);
    }

    public AddDraw addDraw() {
        return new AddDraw(lotteryStore(), draws(), newDraws(), clock, ids(), backoff);
    }

    public MoveDraw moveDraw() {
        return new MoveDraw(lotteryStore(), draws(), newDraws(), clock, backoff);
    }

    public FundLottery fundLottery() {
        return new FundLottery(lotteryStore(), pools(), clock, ids());
    }

    public VoidTicket voidTicket() {
        return new VoidTicket(tickets(), draws(), clock);
    }

    public Winners winners() {
        return new Winners(sealedLists(), tickets());
    }

    public PublishEvidence publishEvidence() {
        return new PublishEvidence(
                draws(), sealedLists(), results(), prizes(), settings.beaconChain());
    }

    public CloseDrawEarly closeDrawEarly() {
        return new CloseDrawEarly(draws(), triggers(), clock);
    }

    public CancelDraw cancelDraw() {
        return new CancelDraw(
                draws(),
                gates(),
                money(),
                sealedLists(),
                settings.beaconChain(),
                triggers(),
                clock);
    }

    public AdvanceDraw advanceDraw() {
        PlanDraws planDraws = planDraws();
        return new AdvanceDraw(
                draws(),
                new AdvanceDraw.Steps(
                        new OpenDraw(draws(), clock),
                        new CloseDraw(
                                gates(),
                                money(),
                                closed ->
                                        planDraws.plan(
                                                closed.tenant(),
                                                closed.lotterySlug(),
                                                clock.instant()),
                                clock),
                        new SealDraw(
                                draws(),
                                gates(),
                                entries(),
                                sealedLists(),
                                rootKeys(),
                                settings.beaconChain(),
                                triggers(),
                                clock),
                        new DrawResult(draws(), results(), beacons(), triggers(), clock),
                        new SettleLottery(
                                draws(), sealedLists(), entries(), prizes(), money(), clock),
                        new CompleteLottery(draws(), winners(), eventBus(), clock),
                        cancelDraw()),
                clock);
    }
}
