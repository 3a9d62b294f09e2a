package fairdraw.functions.wiring;

import fairdraw.aws.DerivedLogKeys;
import fairdraw.aws.DerivedWebhookSecrets;
import fairdraw.aws.EventBridgeBus;
import fairdraw.aws.HttpBeacons;
import fairdraw.aws.LazyRootKeys;
import fairdraw.aws.SchedulerTriggers;
import fairdraw.aws.SecretsManagerRootKeys;
import fairdraw.aws.SecretsManagerWitnessKey;
import fairdraw.aws.SqsQueues;
import fairdraw.aws.SqsSegmentQueue;
import fairdraw.aws.TransientFaults;
import fairdraw.aws.anchors.HttpStampers;
import fairdraw.aws.anchors.HttpWitnesses;
import fairdraw.aws.anchors.KnownStamper;
import fairdraw.aws.anchors.KnownWitness;
import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.aws.web.Posts;
import fairdraw.domain.Backoff;
import fairdraw.domain.Mode;
import fairdraw.domain.anchors.Stampers;
import fairdraw.domain.anchors.Witnesses;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.KnownHeads;
import fairdraw.domain.draws.evidence.SignReceipt;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.rules.OwnRegisters;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SegmentQueue;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.imports.LineByLine;
import fairdraw.domain.register.Head;
import fairdraw.domain.register.LogKeys;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.RecentHeads;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.webhooks.WebhookSecrets;
import fairdraw.domain.webhooks.deliveries.Sender;
import fairdraw.domain.witness.WitnessKey;
import fairdraw.fairness.register.Note;
import fairdraw.functions.deliveries.CountedSender;
import fairdraw.functions.deliveries.SignedSender;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.json.Json;
import fairdraw.functions.metrics.Metric;
import fairdraw.functions.metrics.Metrics;
import fairdraw.functions.records.ParkedRecords;
import fairdraw.functions.wiring.RootSecrets.Use;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The services of a deployment other than its tables: keys, queues, the bus, schedules and the
 * beacons.
 */
final class Services {

    private static final Duration BEACON_PATIENCE = Duration.ofSeconds(3);
    private static final Duration WITNESS_PATIENCE = Duration.ofSeconds(3);
    private static final Duration STAMPER_PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clients clients;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Tables tables;
    private final PrintStream log;
    private final RootSecrets secrets;
    private final Supplier<RecentHeads> recentHeads;
    private final Supplier<OwnLogs> ownLogs;

    /**
     * @param tables the tables, in which keys are published before they sign
     * @param log the stream that everything is logged to
     */
    Services(
            Settings settings,
            Clients clients,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff,
            Tables tables,
            PrintStream log) {
        this.settings = settings;
        this.clients = clients;
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
        this.tables = tables;
        this.log = log;
        this.secrets =
                new RootSecrets(
                        settings,
                        id ->
                                new SecretsManagerRootKeys(
                                        clients.secrets(), id, clock, this::stale));
        this.recentHeads = new Lazy<>(() -> new RecentHeads(tables.register(), clock, this::stale));
        this.ownLogs =
                new Lazy<>(
                        () -> new OwnLogs(tables.register(), logKeys(), settings.registerName()));
    }

    /** Records the age of a copy that could not be read again. */
    void stale(Duration age) {
        metrics().write(Metric.STALE_SECONDS, age.toSeconds());
    }

    private Metrics metrics() {
        return new Metrics(log, settings.stack(), clock);
    }

    RootKeys rootKeys() {
        return new LazyRootKeys(secrets.of(Use.PEPPER));
    }

    Witnesses witnesses() {
        return new HttpWitnesses(clients.web(), settings.witnesses(), WITNESS_PATIENCE, clock);
    }

    Stampers stampers() {
        return new HttpStampers(clients.web(), settings.stampers(), STAMPER_PATIENCE, random);
    }

    /** Returns the key of a witness, which is fetched. */
    WitnessKey witnessKey() {
        return SecretsManagerWitnessKey.of(
                clients.secrets(), settings.witnessSecret(), settings.witnessName());
    }

    /** Returns the signer of receipts in answers, ready to sign at once. */
    SignReceipt signReceipt() {
        return new SignReceipt(rootKeys(), heads()).primed();
    }

    /** Returns the receipts that are signed when they are asked for. */
    IssueReceipt issueReceipt(SealedLists lists) {
        return new IssueReceipt(lists, new SignReceipt(rootKeys(), heads()));
    }

    private KnownHeads heads() {
        return KnownHeads.of(recentHeads());
    }

    /** Returns heads that may be some seconds old, one copy for all who ask. */
    RecentHeads recentHeads() {
        return recentHeads.get();
    }

    /** Returns the logs that this deployment writes. */
    OwnLogs ownLogs() {
        return ownLogs.get();
    }

    /** Returns the registers in which new draws stand. */
    Registers registers() {
        return new OwnRegisters(ownLogs(), tables.register(), this::witnessing);
    }

    /** Returns who has to have seen the register for the draws of a mode that begin now. */
    Witnessing witnessing(Mode mode) {
        return settings.isAnchored(mode)
                ? new Witnessing(
                        settings.witnesses().stream().map(KnownWitness::key).toList(),
                        settings.witnessQuorum(),
                        settings.stampers().stream().map(KnownStamper::name).toList(),
                        settings.stampQuorum())
                : Witnessing.NONE;
    }

    /** Returns the keys of lucky numbers; nothing is fetched before one is asked for. */
    NumberKeys numberKeys() {
        return (generation, drawId) -> secrets.of(Use.PEPPER).get().of(generation, drawId);
    }

    /**
     * Returns the newest seeds for a purpose; nothing is fetched before the first one is asked for.
     */
    List<TokenSeeds.Seed> tokenSeeds(String purpose) {
        return secrets.of(Use.TOKENS).get().of(purpose);
    }

    LogKeys logKeys() {
        return new DerivedLogKeys(secrets.of(Use.SIGNING));
    }

    WebhookSecrets webhookSecrets() {
        return new DerivedWebhookSecrets(secrets.of(Use.WEBHOOKS));
    }

    /** Returns the sender of signed webhook requests. */
    Sender webhookSender() {
        return new CountedSender(
                new SignedSender(new Posts(settings.targets(), clock), this::carried), metrics());
    }

    /** Returns the head that a delivery carries, none rather than a delivery that waits for it. */
    private Optional<Note> carried(Mode mode) {
        try {
            return recentHeads()
                    .ofNamed(RegisterLog.origin(settings.registerName(), mode))
                    .map(Head::note);
        } catch (RuntimeException away) {
            if (TransientFaults.include(away)) {
                return Optional.empty();
            }
            throw away;
        }
    }

    LineByLine lineByLine() {
        return new LineByLine(TransientFaults::include);
    }

    SqsQueues queues() {
        return new SqsQueues(clients.sqs(), backoff);
    }

    SegmentQueue segmentQueue() {
        return new SqsSegmentQueue(queues(), settings.segmentsQueue());
    }

    ParkedRecords parkedRecords() {
        return new ParkedRecords(queues(), settings.parkedRecordsQueue(), new FailureLog(log));
    }

    EventBus eventBus() {
        return new EventBridgeBus(clients.eventBridge(), settings.eventBus(), backoff);
    }

    Triggers triggers() {
        return new SchedulerTriggers(clients.scheduler(), queues(), settings.schedules(), clock);
    }

    Beacons beacons() {
        return new HttpBeacons(
                clients.web(),
                settings.beacons(),
                BEACON_PATIENCE,
                random,
                chain ->
                        metrics()
                                .write(
                                        Json.object().put("chain", chain.chainHash()),
                                        Map.of(Metric.UNKNOWN_BEACONS, 1L)));
    }
}
