package fairdraw.functions.wiring;

import fairdraw.aws.KnownBeacon;
import fairdraw.aws.SchedulerTriggers;
import fairdraw.aws.anchors.KnownStamper;
import fairdraw.aws.anchors.KnownWitness;
import fairdraw.aws.web.Documents;
import fairdraw.domain.Mode;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.sealing.SegmentSizes;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.register.VerifierKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a deployment, which the template passes in environment variables. */
public final class Settings {

    /** Set by Lambda itself. */
    private static final String FUNCTION = "AWS_LAMBDA_FUNCTION_NAME";

    private final Map<String, String> environment;

    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Returns the name of the stack, which tells its numbers from those of others. */
    String stack() {
        return text("STACK_NAME");
    }

    /** Returns these settings with other values of some variables. */
    Settings with(Map<String, String> variables) {
        var all = new HashMap<>(environment);
        all.putAll(variables);
        return new Settings(all);
    }

    /** Returns the name of a table in this deployment. */
    String table(String variable) {
        return text(variable);
    }

    String accessTable() {
        return text("ACCESS_TABLE");
    }

    String drawsTable() {
        return text("DRAWS_TABLE");
    }

    String consumersTable() {
        return text("CONSUMERS_TABLE");
    }

    String lotteriesTable() {
        return text("LOTTERIES_TABLE");
    }

    String campaignsTable() {
        return text("CAMPAIGNS_TABLE");
    }

    String cartsTable() {
        return text("CARTS_TABLE");
    }

    String webhooksTable() {
        return text("WEBHOOKS_TABLE");
    }

    String registerTable() {
        return text("REGISTER_TABLE");
    }

    /** Returns the name of the register, with which the names of its logs begin. */
    String registerName() {
        return text("REGISTER_NAME");
    }

    String eventBus() {
        return text("EVENT_BUS");
    }

    /** Returns the URL of the queue of draws that are due to advance. */
    public String advanceQueue() {
        return text("ADVANCE_QUEUE_URL");
    }

    /** Returns the URL of the queue of segments in which large draws are sealed. */
    public String segmentsQueue() {
        return text("SEGMENTS_QUEUE_URL");
    }

    /** Returns the URL of the queue of events on their way to webhooks. */
    public String webhookQueue() {
        return text("WEBHOOK_QUEUE_URL");
    }

    /** Returns the URL of the queue of wakes, each of which has a strand of webhooks served. */
    public String wakeQueue() {
        return text("WAKE_QUEUE_URL");
    }

    /** Returns the URL of the queue of received campaign entries. */
    public String entriesQueue() {
        return text("ENTRIES_QUEUE_URL");
    }

    /** Returns the URL of the queue of carts with tickets. */
    public String cartsQueue() {
        return text("CARTS_QUEUE_URL");
    }

    /** Returns the URL of the queue of stream records that could not be processed. */
    public String parkedRecordsQueue() {
        return text("PARKED_RECORDS_QUEUE_URL");
    }

    /** Returns the most entries of a draw; what is more, the deployment could not draw. */
    long mostEntriesPerDraw() {
        return Long.parseLong(text("MOST_ENTRIES_PER_DRAW"));
    }

    /** Returns the sizes in which draws are sealed. */
    SegmentSizes segmentSizes() {
        return SegmentSizes.STANDARD.above(Integer.parseInt(text("SEALED_AT_ONCE")));
    }

    /** Whether events that nobody wants are published too. */
    boolean publishesAll() {
        return text("PUBLISHED_EVENTS").equals("all");
    }

    /** Returns the addresses that outsiders may make us call: any of them, or public ones only. */
    Documents.Targets targets() {
        return text("WEBHOOK_TARGETS").equals("any")
                ? Documents.Targets.ANY
                : Documents.Targets.PUBLIC;
    }

    /** Returns the most requests a minute with one API key; 0 for any number. */
    int requestsPerKey() {
        return Integer.parseInt(text("REQUESTS_PER_KEY"));
    }

    /** Returns the ARN of the secret of a use. */
    String secret(RootSecrets.Use use) {
        return text(use.variable());
    }

    /**
     * Returns the uses of secrets that the function which this environment belongs to is told of;
     * none where several functions share it.
     */
    Set<RootSecrets.Use> ownSecrets() {
        return environment.getOrDefault(FUNCTION, "").isEmpty()
                ? Set.of()
                : Arrays.stream(RootSecrets.Use.values())
                        .filter(use -> environment.containsKey(use.variable()))
                        .collect(Collectors.toSet());
    }

    /** Returns these settings as several functions share them. */
    Settings shared() {
        return with(Map.of(FUNCTION, ""));
    }

    String corsOrigin() {
        return text("CORS_ORIGIN");
    }

    /**
     * Returns the seconds between the close and the beacon round of a test draw whose lottery sets
     * none.
     */
    int testLeadSeconds() {
        return Integer.parseInt(text("TEST_LEAD_SECONDS"));
    }

    /** Returns the beacons whose rounds may decide draws. */
    public List<KnownBeacon> beacons() {
        return KnownBeacon.parse(text("KNOWN_BEACONS"));
    }

    /**
     * Returns the beacon chain whose rounds decide the draws that are planned from now on, and the
     * one that takes over if it dies.
     *
     * @throws IllegalStateException if one is none of the known beacons
     */
    public BeaconChains newDrawsBeacons() {
        String[] named = text("NEW_DRAWS_BEACON").split(",", 2);
        return new BeaconChains(
                chain(named[0]),
                named.length > 1 ? Optional.of(chain(named[1])) : Optional.empty());
    }

    private BeaconChain chain(String hash) {
        return beacons().stream()
                .map(KnownBeacon::chain)
                .filter(chain -> chain.chainHash().equals(hash))
                .findAny()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "NEW_DRAWS_BEACON is none of KNOWN_BEACONS: " + hash));
    }

    /** Returns the witnesses that are handed the heads of the register. */
    List<KnownWitness> witnesses() {
        return KnownWitness.parse(text("REGISTER_WITNESSES"));
    }

    /** Returns how many of the witnesses decide, in the rules of new draws. */
    int witnessQuorum() {
        return Integer.parseInt(text("WITNESS_QUORUM"));
    }

    /** Returns the time-stampers that are asked for stamps of the register's heads. */
    List<KnownStamper> stampers() {
        return KnownStamper.parse(text("REGISTER_STAMPERS"));
    }

    /** Returns how many of the time-stampers are demanded, in the rules of new draws. */
    int stampQuorum() {
        return Integer.parseInt(text("STAMP_QUORUM"));
    }

    /** Whether the register of a mode is witnessed and stamped. */
    boolean isAnchored(Mode mode) {
        return mode == Mode.LIVE || Boolean.parseBoolean(text("TEST_ANCHORS"));
    }

    String witnessTable() {
        return text("WITNESS_TABLE");
    }

    String witnessSecret() {
        return text("WITNESS_SECRET");
    }

    /** Returns the name of the witness in its cosignatures. */
    String witnessName() {
        return text("WITNESS_NAME");
    }

    /** Returns the logs whose heads the witness cosigns. */
    List<VerifierKey> witnessedLogs() {
        return Pattern.compile("[,\\s]+")
                .splitAsStream(text("WITNESSED_LOGS").strip())
                .map(log -> VerifierKey.parse(log, VerifierKey.Use.LOG))
                .toList();
    }

    SchedulerTriggers.Settings schedules() {
        return new SchedulerTriggers.Settings(
                text("SCHEDULE_GROUP"),
                text("SCHEDULE_ROLE_ARN"),
                text("ADVANCE_QUEUE_ARN"),
                text("ADVANCE_QUEUE_URL"),
                text("SCHEDULE_DLQ_ARN"));
    }

    private String text(String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment lacks " + name);
        }
        return value;
    }
}
