package fairdraw.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.engines.DynamoDbAccount;
import fairdraw.engines.Tables;
import fairdraw.engines.Template;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.access.BootstrapFunction;
import fairdraw.functions.operator.access.CreateApiKeyFunction;
import fairdraw.functions.operator.access.CreateOperatorFunction;
import fairdraw.functions.operator.access.CreateOrganisationFunction;
import fairdraw.functions.operator.access.RedeemCodeFunction;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.MovableClock;
import fairdraw.testing.ShortPause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The template's tables in an account of their own, and functions that use them. */
public final class Installation implements AutoCloseable {
    private final DynamoDbAccount account = new DynamoDbAccount();
    private final AwsStandIn others = new AwsStandIn();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final RoleGuard roles = new RoleGuard();
    private final Onlooker onlooker = new Onlooker();
    private final Clients clients =
            new Clients(builder ->
                    builder.overrideConfiguration(each ->
                                    each.addExecutionInterceptor(roles)
                                            .addExecutionInterceptor(onlooker))
                            .endpointOverride(
                                    builder instanceof DynamoDbClientBuilder
                                            ? account.endpoint()
                                            : others.endpoint())
                            .region(Region.US_EAST_1)
                            .credentialsProvider(account.credentials()));
    private final Random random = new Random(20260701);
    private final Settings settings;
    private final String operatorKey;
    private BiConsumer<String, Answered> listener = (_, _) -> {};
    private Caller caller = (_, call, gateway) -> gateway.apply(call);

    /** Starts everything and makes the first operator. */
    public Installation() {
        this(Map.of());
    }

    /** The same with other values of some variables. */
    public Installation(Map<String, String> variables) {
        var template = Template.ofProject();
        Tables.createLasting(clients.dynamoDb(), template);
        var environment = new HashMap<>(template.environment());
        environment.putAll(variables);
        settings = new Settings(environment);
        operatorKey =
                (String) Objects.requireNonNull(invoke(BootstrapFunction::new).get("operatorKey"));
    }

    /** A function's environment as a cold start makes it: nothing is cached yet. */
    public Wiring wiring() {
        return new Wiring(settings, clock, random, new ShortPause(), clients);
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

    /** Calls a function, made anew, as the gateway does. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return call(function.apply(wiring()), call);
    }

    /** Calls a function that may have answered before; it keeps to what the document says. */
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

    /** Has somebody listen to what functions answer from now on. */
    public void tell(BiConsumer<String, Answered> whoever) {
        listener = whoever;
    }

    /** Somebody through whom calls go. */
    @FunctionalInterface
    public interface Caller {

        /**
         * Passes the call on and returns the answer that its sender gets.
         *
         * @param function the simple name of what is called
         * @param gateway to where a call goes, as often as wanted
         */
        Answered call(String function, GatewayCall call, Function<GatewayCall, Answered> gateway);
    }

    /** Has all calls go through somebody from now on. */
    public void through(Caller whoever) {
        caller = whoever;
    }

    private void handle(RequestStreamHandler handler, InputStream event, OutputStream reply)
            throws IOException {
        roles.as(
                handler.getClass().getSimpleName(),
                () -> handler.handleRequest(event, reply, new NoContext()));
    }

    /** Does the work, with somebody who looks before each thing that it writes. */
    public void watched(Runnable work, Runnable look) {
        onlooker.watch(work, look);
    }

    /** Every function that has been called. */
    public Set<String> called() {
        return roles.seen();
    }

    /** Adds a generation to the root secret, which environments from now on sign with. */
    public void rotateRoot() {
        others.rotate();
    }

    /** The messages put on queues for later, each with the seconds that it was last to wait. */
    public Map<String, Long> delayed() {
        return others.delayed();
    }

    /** What roles allow and no call has made use of. */
    public Set<String> unusedGrants() {
        return roles.unused();
    }

    /** Calls a function as the first operator. */
    public Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return call(function, call.header("Authorization", "Bearer " + operatorKey));
    }

    /** Invokes a function directly, with nothing to say. */
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

    /** An operator who has redeemed their code. */
    public record Joined(String operatorId, String keyId, String key) {}

    /** Another operator, made by the first. */
    public Joined join(String name) {
        var created =
                operator(
                        CreateOperatorFunction::new,
                        GatewayCall.of("POST", "/operator/v1/operators")
                                .json("{\"name\":\"" + name + "\"}"));
        var first = redeem(created.text("code"));
        return new Joined(created.text("id"), first.text("id"), first.text("key"));
    }

    /** What somebody without a key is answered to a code. */
    public Answered redeem(String code) {
        return call(
                RedeemCodeFunction::new,
                GatewayCall.of("POST", "/operator/v1/operators/redeem")
                        .json("{\"code\":\"" + code + "\"}"));
    }

    /** A new organisation's id. */
    public String organisation() {
        return operator(
                        CreateOrganisationFunction::new,
                        GatewayCall.of("POST", "/operator/v1/organisations")
                                .json("{\"name\":\"Acme\"}"))
                .text("id");
    }

    /** What is answered to the wish for a key. */
    public Answered key(String organisation, String mode, String body) {
        return operator(
                CreateApiKeyFunction::new,
                GatewayCall.of("POST", "/operator/v1/organisations/" + organisation + "/keys")
                        .path("org", organisation)
                        .path("mode", mode)
                        .json(body));
    }

    /** The text of a new secret key of the lotteries. */
    public String lotteriesKey(String organisation, String mode) {
        return key(organisation, mode, "{\"surface\":\"lotteries\",\"kind\":\"secret\"}")
                .text("key");
    }

    @Override
    public void close() {
        clients.dynamoDb().close();
        others.close();
    }
}
