package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.MovableClock;
import fairdraw.engines.DynamoDbAccount;
import fairdraw.engines.Tables;
import fairdraw.engines.template.Template;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.access.BootstrapFunction;
import fairdraw.functions.operator.access.CreateApiKeyFunction;
import fairdraw.functions.operator.access.CreateOperatorFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.access.RedeemCodeFunction;
import fairdraw.functions.rehearsals.TapeRecorder;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.ShortPause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The template's tables in a DynamoDB account of their own, and the functions that use them. */
public final class Installation implements AutoCloseable {
    private final DynamoDbAccount account = new DynamoDbAccount();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final FakeQueues queues = new FakeQueues(Template.ofProject(), clock);
    private final AwsStandIn others = new AwsStandIn(queues);
    private final RoleGuard roles = new RoleGuard(new DeployedTemplate().functions());
    private final Onlooker onlooker = new Onlooker();
    private final Outages outages = new Outages(clock);
    private final KeptLines lines = new KeptLines();
    private final Clients clients;
    private final Random random = new Random(20260701);
    private final TapeRecorder recorder;
    private Settings settings;
    private final String operatorKey;
    private BiConsumer<String, Answered> listener = (_, _) -> {};
    private Caller caller = (_, call, gateway) -> gateway.apply(call);

    /** Starts everything and creates the first operator. */
    public Installation() {
        this(Map.of());
    }

    /** Does the same with other values of some variables. */
    public Installation(Map<String, String> variables) {
        this(variables, List.of());
    }

    /** Does the same with further interceptors of every client. */
    public Installation(Map<String, String> variables, List<ExecutionInterceptor> further) {
        settings = settings(variables);
        recorder = new TapeRecorder(variables);
        clients =
                StandInClients.of(
                        clock, account, others, further, roles, onlooker, outages, recorder);
        Tables.createLasting(clients.dynamoDb(), Template.ofProject());
        operatorKey =
                (String) Objects.requireNonNull(invoke(BootstrapFunction::new).get("operatorKey"));
    }

    private static Settings settings(Map<String, String> variables) {
        var environment = new HashMap<>(Template.ofProject().environment());
        environment.putAll(variables);
        return new Settings(environment);
    }

    /** Gives all functions that start from now on other values of some variables. */
    public void deploy(Map<String, String> variables) {
        settings = settings(variables);
    }

    /** Returns a function's environment after a cold start, with nothing cached yet. */
    public Wiring wiring() {
        return new Wiring(settings, clock, random, new ShortPause(), clients, lines.stream());
    }

    /** Returns the lines of the log since the last call, in their order. */
    public List<String> logged() {
        return lines.taken();
    }

    public MovableClock clock() {
        return clock;
    }

    public String operatorKey() {
        return operatorKey;
    }

    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    /** Calls a newly created function as the gateway does. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return call(function.apply(wiring()), call);
    }

    /** Calls a function that may have answered before, and checks the call against the document. */
    public Answered call(RequestStreamHandler handler, GatewayCall call) {
        String name = handler.getClass().getSimpleName();
        Answered answered =
                caller.call(
                        name,
                        call,
                        sent -> {
                            Answered told =
                                    sent.to((event, reply) -> handle(handler, event, reply));
                            SaidToFunctions.check(name, sent, told);
                            return told;
                        });
        listener.accept(name, answered);
        return answered;
    }

    /** Registers a listener for all later answers of functions. */
    public void tell(BiConsumer<String, Answered> whoever) {
        listener = whoever;
    }

    /** Routes all later calls through an intermediary. */
    public void through(Caller whoever) {
        caller = whoever;
    }

    private void handle(RequestStreamHandler handler, InputStream event, OutputStream reply)
            throws IOException {
        roles.as(
                handler.getClass().getSimpleName(),
                () -> recorder.record(handler, event, reply, new NoContext(), clock.instant()));
    }

    /** Does the work and runs {@code look} before each write in it. */
    public void watched(Runnable work, Runnable look) {
        onlooker.watch(work, look);
    }

    /** Returns the outages of tables and services. */
    public Outages outages() {
        return outages;
    }

    /** Returns every function that has been called. */
    public Set<String> called() {
        return roles.seen();
    }

    /** Adds a generation to the root secret, with which new environments sign. */
    public void rotateRoot() {
        others.rotate();
    }

    /** Returns the queues that functions send to. */
    public FakeQueues queues() {
        return queues;
    }

    /** Returns the account that holds the tables. */
    public DynamoDbAccount account() {
        return account;
    }

    /** Returns the events that the bus has taken since the last call, in their order. */
    public List<String> published() {
        return others.published();
    }

    /** Returns the delayed messages on queues, each with the seconds of its last delay. */
    public Map<String, Long> delayed() {
        return others.delayed();
    }

    /** Returns the permissions of roles that no call has used. */
    public Set<String> unusedGrants() {
        return roles.unused();
    }

    /** Calls a function as the first operator. */
    public Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return call(function, call.header("Authorization", "Bearer " + operatorKey));
    }

    /** Invokes a function directly with an empty event. */
    public Map<String, @Nullable Object> invoke(Function<Wiring, RequestStreamHandler> function) {
        try {
            byte[] reply = run(function, new ByteArrayInputStream(new byte[] {'{', '}'}));
            return JsonTree.members(Objects.requireNonNull(JsonTree.read(reply)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Invokes a function that a schedule invokes and that answers nothing. */
    public void run(Function<Wiring, RequestStreamHandler> function) {
        run(function, new ByteArrayInputStream(new byte[] {'{', '}'}));
    }

    /** Invokes a function with an event, as a queue or a stream does. */
    public byte[] run(Function<Wiring, RequestStreamHandler> function, InputStream event) {
        var reply = new ByteArrayOutputStream();
        try {
            handle(function.apply(wiring()), event, reply);
            return reply.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An operator who has redeemed an invitation code. */
    public record Joined(String operatorId, String keyId, String key) {}

    /** Creates another owner of all through the first one. */
    public Joined join(String name) {
        return joined(Json.object().put("name", name));
    }

    /** Creates an operator with a role for one organisation through the first one. */
    public Joined join(String role, String organisation) {
        return joined(
                Json.object()
                        .put("name", role)
                        .put("role", role)
                        .put("organisation", organisation));
    }

    private Joined joined(Json wish) {
        var created =
                operator(
                        CreateOperatorFunction::new,
                        GatewayCall.of("POST", "/operator/v1/operators").json(wish.toString()));
        var first = redeem(created.text("code"));
        return new Joined(created.text("id"), first.text("id"), first.text("key"));
    }

    /** Returns the answer to a caller without a key who redeems a code. */
    public Answered redeem(String code) {
        return call(
                RedeemCodeFunction::new,
                GatewayCall.of("POST", "/operator/v1/operators/redeem")
                        .json("{\"code\":\"" + code + "\"}"));
    }

    /** Creates an organisation and returns its id. */
    public String organisation() {
        return operator(
                        CreateOrganisationFunction::new,
                        GatewayCall.of("POST", "/operator/v1/organisations")
                                .json("{\"name\":\"Acme\"}"))
                .text("id");
    }

    /** Returns the answer to the creation of a key. */
    public Answered key(String organisation, String mode, String body) {
        return operator(
                CreateApiKeyFunction::new,
                GatewayCall.of("POST", "/operator/v1/organisations/" + organisation + "/keys")
                        .path("org", organisation)
                        .path("mode", mode)
                        .json(body));
    }

    /** Creates a secret key of the lotteries and returns its text. */
    public String lotteriesKey(String organisation, String mode) {
        return key(organisation, mode, "{\"surface\":\"lotteries\",\"kind\":\"secret\"}")
                .text("key");
    }

    @Override
    public void close() {
        recorder.write();
        clients.dynamoDb().close();
        others.close();
    }
}
