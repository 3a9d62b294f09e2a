package fairdraw.functions.webhooks;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.AttemptDelivery;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.ListDeliveriesFunction;
import fairdraw.functions.triggers.DeliverWebhooksFunction;
import fairdraw.functions.wiring.WebhookModule;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
        this.tenant = new Tenant(organisation, Mode.TEST);
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

    /** Delivers events as the queue does, one message each. */
    void tell(DomainEvent... events) {
        tell(new DeliverWebhooksFunction(installation.wiring()), events);
    }

    void tell(DeliverWebhooksFunction function, DomainEvent... events) {
        String answer =
                run(
                        function,
                        Arrays.stream(events)
                                .map(event ->
                                        "{\"detail\":"
                                                + CanonicalJson.string(event.document())
                                                + "}")
                                .toList());
        if (!answer.equals(NO_FAILURES)) {
            throw new AssertionError(answer);
        }
    }

    /** Returns the answer to a batch of these messages. */
    String run(DeliverWebhooksFunction function, List<String> bodies) {
        List<Json> records =
                bodies.stream()
                        .map(body ->
                                Json.object()
                                        .put("messageId", "m" + bodies.indexOf(body))
                                        .put("body", body))
                        .toList();
        byte[] event =
                Json.object().put("Records", records).toString().getBytes(StandardCharsets.UTF_8);
        return new String(
                installation.run(_ -> function, new ByteArrayInputStream(event)),
                StandardCharsets.UTF_8);
    }

    /** Lets time pass, and then attempts all deliveries that are due. */
    void pass(Duration time) {
        installation.clock().forward(time);
        attemptDue();
    }

    /** Attempts all deliveries that are due, as a message for each would. */
    void attemptDue() {
        WebhookModule webhooks = installation.wiring().webhooks();
        AttemptDelivery attempt = webhooks.attemptDelivery();
        for (Delivery.Key key : due()) {
            attempt.resume(key, 0);
        }
    }

    /** Returns the deliveries that are due now. */
    List<Delivery.Key> due() {
        return installation
                .wiring()
                .webhooks()
                .deliveries()
                .due(installation.clock().instant(), 8_000)
                .stream()
                .filter(key -> key.tenant().equals(tenant))
                .toList();
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
