package fairdraw.functions.webhooks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.FakeQueues;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import fairdraw.functions.triggers.DeliverWebhooksFunction;
import fairdraw.functions.triggers.FanOutEventsFunction;
import fairdraw.functions.triggers.SweepWebhooksFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An organisation in one mode with webhooks. */
final class Hooks {

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private final Installation installation;
    private final String organisation;
    private final Tenant tenant;

    /** Creates an installation whose webhooks may be on this machine. */
    static Installation ofThisMachine() {
        return new Installation(Map.of("WEBHOOK_TARGETS", "any"));
    }

    /** Creates an organisation in an installation that outlives it. */
    Hooks(Installation installation) {
        this.installation = installation;
        this.organisation = installation.organisation();
        this.tenant = new Tenant(new OrganisationId(organisation), Mode.TEST);
    }

    Installation installation() {
        return installation;
    }

    Tenant tenant() {
        return tenant;
    }

    /** Calls a function as an operator for this organisation. */
    Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(function, call.path("org", organisation).path("mode", "test"));
    }

    /** Creates a webhook that subscribes to all events. */
    Answered create(Receiver receiver, String format) {
        return create(receiver, format, "");
    }

    /** Creates the same with more members. */
    Answered create(Receiver receiver, String format, String more) {
        Answered made =
                operator(
                        CreateWebhookFunction::new,
                        GatewayCall.of("POST", "/")
                                .json(
                                        "{\"url\":\""
                                                + receiver.url()
                                                + "\",\"events\":[\"*\"],\"format\":\""
                                                + format
                                                + "\""
                                                + more
                                                + "}"));
        if (made.status() != 201) {
            throw new AssertionError(made.body());
        }
        return made;
    }

    /** Returns the event name of this word. */
    static EventName name(String word) {
        return Arrays.stream(EventName.values())
                .filter(name -> name.word().equals(word))
                .findAny()
                .orElseThrow();
    }

    /** Returns an event of this organisation, the same for the same subject. */
    DomainEvent event(String type, String subject) {
        return DomainEvent.once(
                name(type),
                tenant,
                subject,
                installation.clock().instant(),
                Map.of("subject", subject, "name", "Zoë"));
    }

    /** Hands events over as the queue does, one message each, and has all that is due sent. */
    void tell(DomainEvent... events) {
        handOver(events);
        serve();
    }

    /** Writes the deliveries of events, without sending any. */
    void handOver(DomainEvent... events) {
        handOver(FanOutEventsFunction::new, events);
    }

    /** Does the same in an environment of the function that there is already. */
    void handOver(Function<Wiring, RequestStreamHandler> function, DomainEvent... events) {
        run(
                function,
                Arrays.stream(events)
                        .map(event -> "{\"detail\":" + CanonicalJson.string(event.document()) + "}")
                        .toList());
    }

    /** Serves the strands for which wakes were sent, until there are no more that are due. */
    private void serve() {
        for (String wake = nextWake(); !wake.isEmpty(); wake = nextWake()) {
            run(DeliverWebhooksFunction::new, List.of(wake));
        }
    }

    /** Takes a wake that is due from its queue; an empty text if there is none. */
    String nextWake() {
        Optional<FakeQueues.Received> due = installation.queues().receive("WakeQueue");
        due.ifPresent(wake -> installation.queues().delete("WakeQueue", wake.id()));
        return due.map(FakeQueues.Received::body).orElse("");
    }

    /** Has a function work on a batch of these messages. */
    void run(Function<Wiring, RequestStreamHandler> function, List<String> bodies) {
        List<Json> records =
                IntStream.range(0, bodies.size())
                        .mapToObj(i ->
                                Json.object().put("messageId", "m" + i).put("body", bodies.get(i)))
                        .toList();
        byte[] event =
                Json.object().put("Records", records).toString().getBytes(StandardCharsets.UTF_8);
        String answer =
                new String(
                        installation.run(function, new ByteArrayInputStream(event)),
                        StandardCharsets.UTF_8);
        if (!answer.equals(NO_FAILURES)) {
            throw new AssertionError(answer);
        }
    }

    /** Lets time pass, and then has all that is due sent. */
    void pass(Duration time) {
        installation.clock().forward(time);
        attemptDue();
    }

    /** Has all that is due sent, be it by a wake or by the sweep. */
    void attemptDue() {
        installation.run(SweepWebhooksFunction::new);
        serve();
    }

    /** Returns the deliveries of one webhook, newest first. */
    List<Map<String, @Nullable Object>> log(String webhook) {
        Answered listed =
                operator(
                        ListDeliveriesFunction::new,
                        GatewayCall.of("GET", "/").query("webhook", webhook).query("limit", "100"));
        return ((List<?>) Objects.requireNonNull(listed.members().get("data")))
                .stream().map(Hooks::members).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> members(Object object) {
        return (Map<String, @Nullable Object>) object;
    }
}
