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
 * The root from which every function is assembled. Only this class reads the environment, creates
 * clients and knows a clock or a source of randomness; nothing secret or random is created before
 * its first use.
 */
public final class Wiring {

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Tables tables;
    private final Services services;

    /**
     * Wires functions with these settings; everything that would differ between two runs is passed
     * in.
     */
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

    /** Returns the wiring of a deployed function: its environment, real time, secure randomness. */
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

    /** Returns an endpoint for partners' calls to the lotteries. */
    public Endpoint<Tenant> lotteries() {
        return new Endpoints(this).lotteries();
    }

    /** Returns an endpoint for integrators' calls to one campaign. */
    public Endpoint<CampaignCaller> campaigns() {
        return new Endpoints(this).campaigns();
    }

    /** Returns an endpoint for calls from a shop's checkout. */
    public Endpoint<Tenant> carts() {
        return new Endpoints(this).carts();
    }

    /** Returns an endpoint for consumers' calls with a publishable key and a consumer's token. */
    public Endpoint<Consumer> consumer() {
        return new Endpoints(this).consumer();
    }

    /**
     * Returns an endpoint for calls of an organisation's servers to draws and consumers, with a
     * secret key.
     */
    public Endpoint<Tenant> drawsServer() {
        return new Endpoints(this).drawsServer();
    }

    /** Returns an endpoint for calls from an organisation's pages, with a publishable key. */
    public Endpoint<Tenant> drawsBrowser() {
        return new Endpoints(this).drawsBrowser();
    }

    /** Returns an endpoint for calls from pages and servers alike, with either key. */
    public Endpoint<DrawsCaller> drawsAny() {
        return new Endpoints(this).drawsAny();
    }

    /** Returns an endpoint for operators' calls. */
    public Endpoint<OperatorCall> operator() {
        return new Endpoints(this).operator();
    }

    /** Returns an endpoint for public documents. */
    public Endpoint<Guard.Anyone> open() {
        return new Endpoints(this).open();
    }

    /** Returns the part that handles organisations, operators and API keys. */
    public Access access() {
        return new Access(this, random, clients.dynamoDb(), tables.transactions());
    }

    /** Returns the part that handles consumers, their sessions and their tokens. */
    public Consumers consumers() {
        return new Consumers(this, services, random, clients.dynamoDb(), tables.transactions());
    }

    /** Returns the log of unexpected failures. */
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

    // Ports that handlers read directly.

    public Draws draws() {
        return tables.draws();
    }

    /** Returns the places that were won in giveaways. */
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

    /**
     * Returns the seconds between the close and the beacon round of a test draw whose lottery sets
     * none.
     */
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

    /** Returns the use cases of lotteries. */
    public LotteryUseCases lotteryUseCases() {
        return new LotteryUseCases(settings, tables, services, clock, random, backoff);
    }

    /** Returns the use cases of webhooks. */
    public WebhookUseCases webhooks() {
        return new WebhookUseCases(settings, tables, services, clock, random, backoff);
    }

    /** Returns the use cases of giveaways and of their entrants. */
    public Entrants entrants() {
        return new Entrants(
                settings, tables, services, consumers().admissionTokens(), clock, random, backoff);
    }

    /** Returns the use cases of campaigns, their entries and their lucky numbers. */
    public CampaignUseCases campaignUseCases() {
        return new CampaignUseCases(settings, tables, services, clock, random, backoff);
    }

    /** Returns the use cases of carts and of the tickets that they buy. */
    public CartUseCases cartUseCases() {
        return new CartUseCases(tables, lotteryUseCases().enterLottery(), clock);
    }

    public CloseDrawEarly closeDrawEarly() {
        return lifecycle().closeDrawEarly();
    }

    /** Returns the reader of addresses that outsiders may make us call. */
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
