package fairdraw.functions.wiring;

import fairdraw.aws.SqsQueues;
import fairdraw.aws.web.Addresses;
import fairdraw.domain.Backoff;
import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.AdvanceDraw;
import fairdraw.domain.draws.CloseDrawEarly;
import fairdraw.domain.draws.DrawKeys;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.evidence.PublishEvidence;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Totals;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.functions.guards.CampaignCaller;
import fairdraw.functions.guards.DrawsCaller;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.http.Guard;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.records.RecordEvents;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What every function is put together from. The only place that reads the environment, makes
 * clients, and knows a clock or randomness; nothing secret or random is made before it is first
 * needed.
 */
public final class Wiring {

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Tables tables;
    private final Services services;

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
        this.tables = new Tables(settings, clients, backoff, random);
        this.services = new Services(settings, clients, clock, random, backoff, tables.drawKeys());
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

    /** For partners' calls to the lotteries. */
    public Endpoint<Tenant> lotteries() {
        return new Endpoints(this).lotteries();
    }

    /** For integrators' calls to one campaign. */
    public Endpoint<CampaignCaller> campaigns() {
        return new Endpoints(this).campaigns();
    }

    /** For calls of a shop's checkout. */
    public Endpoint<Tenant> carts() {
        return new Endpoints(this).carts();
    }

    /** For consumers' calls: a publishable key and a consumer's token. */
    public Endpoint<Consumer> consumer() {
        return new Endpoints(this).consumer();
    }

    /** For calls of an organisation's servers to draws and consumers: a secret key. */
    public Endpoint<Tenant> drawsServer() {
        return new Endpoints(this).drawsServer();
    }

    /** For calls of an organisation's pages: a publishable key. */
    public Endpoint<Tenant> drawsBrowser() {
        return new Endpoints(this).drawsBrowser();
    }

    /** For calls of pages and servers alike: either key. */
    public Endpoint<DrawsCaller> drawsAny() {
        return new Endpoints(this).drawsAny();
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
        return new Access(this, random, clients.dynamoDb(), tables.transactions());
    }

    /** What is about consumers, their sessions and tokens. */
    public Consumers consumers() {
        return new Consumers(this, services, random, clients.dynamoDb(), tables.transactions());
    }

    /** Where functions tell of what nobody expected. */
    public FailureLog failureLog() {
        return new FailureLog(System.out);
    }

    Backoff backoff() {
        return backoff;
    }

    public InstantSource clock() {
        return clock;
    }

    public Ids ids() {
        return new Ids(clock, random);
    }

    public Settings settings() {
        return settings;
    }

    // Ports that handlers read for themselves.

    public Draws draws() {
        return tables.draws();
    }

    /** What is won in draws among people. */
    public Marks marks() {
        return tables.marks();
    }

    public Participations participations() {
        return tables.participations();
    }

    public Gates gates() {
        return lifecycle().gates();
    }

    public Tickets tickets() {
        return tables.tickets();
    }

    public Lotteries lotteryStore() {
        return tables.lotteries();
    }

    public Totals totals() {
        return tables.totals();
    }

    public Pools pools() {
        return tables.pools();
    }

    public Directory directory() {
        return tables.directory();
    }

    public DrawKeys drawKeys() {
        return tables.drawKeys();
    }

    public SqsQueues queues() {
        return services.queues();
    }

    public ParkedRecords parkedRecords() {
        return services.parkedRecords();
    }

    public EventBus eventBus() {
        return services.eventBus();
    }

    // Use cases.

    public RecordEvents recordEvents() {
        return new RecordEvents(
                tables.draws(),
                lotteryUseCases().ticketReceipts(),
                new GiveawayEvents(tables.gates()),
                entrants().events(),
                campaignUseCases().entryEvents());
    }

    /** Seconds between close and beacon round of a test draw whose lottery does not say. */
    public int testLeadSeconds() {
        return settings.testLeadSeconds();
    }

    public PublishEvidence publishEvidence() {
        return new PublishEvidence(
                tables.draws(),
                tables.sealedLists(),
                tables.results(),
                tables.prizes(),
                tables.ranks(),
                tables.marks(),
                campaignUseCases().numbersResult(),
                settings.beaconChain());
    }

    /** What is about lotteries. */
    public LotteryUseCases lotteryUseCases() {
        return new LotteryUseCases(settings, tables, services, clock, random, backoff);
    }

    /** What is about webhooks. */
    public WebhookUseCases webhooks() {
        return new WebhookUseCases(settings, tables, services, clock, random, backoff);
    }

    /** What is about people who enter draws once each. */
    public Entrants entrants() {
        return new Entrants(
                settings, tables, services, consumers().admissionTokens(), clock, random, backoff);
    }

    /** What is about campaigns, their entries and their lucky numbers. */
    public CampaignUseCases campaignUseCases() {
        return new CampaignUseCases(settings, tables, services, clock, random, backoff);
    }

    /** What is about carts and the tickets that they buy. */
    public CartUseCases cartUseCases() {
        return new CartUseCases(tables, lotteryUseCases().enterLottery(), clock);
    }

    public CloseDrawEarly closeDrawEarly() {
        return lifecycle().closeDrawEarly();
    }

    /** Reads addresses that we may be made to call. */
    public AddressReader addresses() {
        return new AddressReader(text -> Addresses.check(text, settings.targets()));
    }

    public CancelDraw cancelDraw() {
        return lifecycle().cancelDraw();
    }

    public AdvanceDraw advanceDraw() {
        return lifecycle().advanceDraw();
    }

    private Lifecycle lifecycle() {
        return new Lifecycle(
                tables,
                services,
                lotteryUseCases().planDraws(),
                entrants(),
                campaignUseCases(),
                webhooks().subscribers(),
                settings.beaconChain(),
                clock);
    }
}
