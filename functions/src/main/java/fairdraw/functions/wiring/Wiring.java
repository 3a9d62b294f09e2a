package fairdraw.functions.wiring;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.web.Addresses;
import fairdraw.domain.Backoff;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.webhooks.PublishedEvents;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.records.RecordEvents;
import fairdraw.functions.rehearsals.Rehearsal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The root from which every function is assembled. Only this class reads the environment, creates
 * clients and knows a clock or a source of randomness; nothing secret or random is created before
 * its first use.
 */
public final class Wiring {

    /** The repetitions of a rehearsed request: the third time finds everything linked. */
    private static final int REHEARSALS = 3;

    private final Deployment deployment;
    private final Supplier<AccessModule> access;
    private final Supplier<ConsumerModule> consumers;
    private final Supplier<LotteryModule> lotteries;
    private final Supplier<GiveawayModule> giveaways;
    private final Supplier<CampaignModule> campaigns;
    private final Supplier<CartModule> carts;
    private final Supplier<WebhookModule> webhooks;
    private final Supplier<RegisterModule> register;
    private final Supplier<DrawModule> draws;
    private final Supplier<WitnessModule> witness;

    /**
     * Wires functions with these settings; everything that would differ between two runs is passed
     * in.
     *
     * @param log the stream that everything is logged to
     */
    public Wiring(
            Settings settings,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff,
            Clients clients,
            PrintStream log) {
        deployment = new Deployment(settings, clock, random, backoff, clients, log);
        access = new Lazy<>(() -> new AccessModule(deployment));
        consumers = new Lazy<>(() -> new ConsumerModule(deployment));
        lotteries = new Lazy<>(() -> new LotteryModule(deployment));
        giveaways = new Lazy<>(() -> new GiveawayModule(deployment, consumers()));
        campaigns = new Lazy<>(() -> new CampaignModule(deployment));
        carts = new Lazy<>(() -> new CartModule(deployment, lotteries()));
        webhooks = new Lazy<>(() -> new WebhookModule(deployment));
        register = new Lazy<>(() -> new RegisterModule(deployment));
        draws =
                new Lazy<>(() ->
                        new DrawModule(
                                deployment,
                                lotteries(),
                                giveaways(),
                                campaigns(),
                                consumers(),
                                webhooks().subscribers()));
        witness = new Lazy<>(() -> new WitnessModule(deployment));
    }

    /**
     * Returns the wiring of a deployed function: its environment, real time, secure randomness.
     * Registers the rehearsal before a snapshot if one will be taken.
     */
    public static Wiring inLambda() {
        Supplier<SecureRandom> source = new Lazy<>(SecureRandom::new);
        RandomGenerator random = () -> source.get().nextLong();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Map<String, String> environment = System.getenv();
        var settings = new Settings(environment);
        var clients = new Clients(clock);
        if (environment.getOrDefault("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start")) {
            String handler = environment.getOrDefault("_HANDLER", "").split(":", 2)[0];
            rehearsal(function(handler), settings, clients, System.out).register();
        }
        return new Wiring(
                settings, clock, random, new JitteredBackoff(random), clients, System.out);
    }

    /**
     * Returns the rehearsal of a function before its snapshot is taken.
     *
     * @param clients the clients of the function itself, which are created and opened by it
     */
    public static Rehearsal rehearsal(
            Class<? extends RequestStreamHandler> function,
            Settings settings,
            Clients clients,
            PrintStream log) {
        return new Rehearsal(
                function,
                (type, variables, now, client) ->
                        instance(type, onStage(settings.with(variables).shared(), now, client)),
                tape -> new Opening(settings, clients).of(tape),
                new FailureLog(log),
                REHEARSALS);
    }

    /** Returns a wiring that reaches nobody and in which nothing differs between two runs. */
    private static Wiring onStage(Settings settings, Instant now, SdkHttpClient client) {
        Supplier<Random> source = new Lazy<>(() -> new Random(0));
        return new Wiring(
                settings,
                () -> now,
                () -> source.get().nextLong(),
                _ -> {},
                new Clients(() -> now, Opening::onStage, () -> client),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Class<? extends RequestStreamHandler> function(String name) {
        try {
            return Class.forName(name).asSubclass(RequestStreamHandler.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static RequestStreamHandler instance(
            Class<? extends RequestStreamHandler> function, Wiring wiring) {
        try {
            return function.getConstructor(Wiring.class).newInstance(wiring);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Returns the endpoints of all surfaces. */
    public Surfaces surfaces() {
        return new Surfaces(this);
    }

    /** Returns the module of organisations, operators and API keys. */
    public AccessModule access() {
        return access.get();
    }

    /** Returns the module of consumers, their sessions and their tokens. */
    public ConsumerModule consumers() {
        return consumers.get();
    }

    /** Returns the module of lotteries, their tickets, draws and money. */
    public LotteryModule lotteries() {
        return lotteries.get();
    }

    /** Returns the module of giveaways and their entrants. */
    public GiveawayModule giveaways() {
        return giveaways.get();
    }

    /** Returns the module of campaigns, their entries and their lucky numbers. */
    public CampaignModule campaigns() {
        return campaigns.get();
    }

    /** Returns the module of carts and the tickets that they buy. */
    public CartModule carts() {
        return carts.get();
    }

    /** Returns the module of webhooks and their deliveries. */
    public WebhookModule webhooks() {
        return webhooks.get();
    }

    /** Returns the module of the register. */
    public RegisterModule register() {
        return register.get();
    }

    /** Returns the module of draws of every kind. */
    public DrawModule draws() {
        return draws.get();
    }

    /** Returns the module of a witness, which is a deployment of its own. */
    public WitnessModule witness() {
        return witness.get();
    }

    public InstantSource clock() {
        return deployment.clock();
    }

    public RandomGenerator random() {
        return deployment.random();
    }

    public Ids ids() {
        return deployment.ids();
    }

    public Settings settings() {
        return deployment.settings();
    }

    public SqsQueues queues() {
        return deployment.services().queues();
    }

    public EventBus eventBus() {
        return deployment.services().eventBus();
    }

    public ParkedRecords parkedRecords() {
        return deployment.services().parkedRecords();
    }

    /** Returns the log of unexpected failures. */
    public FailureLog failureLog() {
        return deployment.failureLog();
    }

    /** Returns the lines of the log with numbers. */
    public Metrics metrics() {
        return deployment.metrics();
    }

    /** Returns the builder of those published events that records of the streams become. */
    public RecordEvents recordEvents(PublishedEvents published) {
        return new RecordEvents(
                deployment.tables().draws(),
                lotteries().ticketReceipts(),
                draws().kinds()::event,
                giveaways().events(),
                campaigns().entryEvents(),
                published);
    }

    /**
     * Returns the seconds between the close and the beacon round of a test draw whose lottery sets
     * none.
     */
    public int testLeadSeconds() {
        return settings().testLeadSeconds();
    }

    /** Returns the reader of addresses that outsiders may make us call. */
    public AddressReader addresses() {
        return new AddressReader(text -> Addresses.check(text, settings().targets()));
    }
}
