package fairdraw.functions.installation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.MovableClock;
import fairdraw.engines.DynamoDbAccount;
import fairdraw.engines.Tables;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The stack of a witness as its template says, in an account of its own; it refuses what no role
 * allows.
 */
public final class WitnessStack implements AutoCloseable {

    private final DynamoDbAccount account = new DynamoDbAccount();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final AwsStandIn others = new AwsStandIn(new FakeQueues(Template.ofProject(), clock));
    private final RoleGuard roles =
            new RoleGuard(DeployedTemplate.functions(DeployedTemplate.witness()));
    private final KeptLines lines = new KeptLines();
    private final Clients clients;
    private final Settings settings;

    /** Creates the stack of a witness with this name for some logs. */
    public WitnessStack(String name, String logs) {
        Template template =
                Template.read(
                        DeployedTemplate.ROOT.resolve("infrastructure/witness/witness.yaml"),
                        Names.unresolved(),
                        Map.of("Name", name, "Logs", logs));
        settings = new Settings(template.environment());
        clients =
                new Clients(
                        clock,
                        builder ->
                                builder.overrideConfiguration(
                                                each -> each.addExecutionInterceptor(roles))
                                        .endpointOverride(
                                                builder instanceof DynamoDbClientBuilder
                                                        ? account.endpoint()
                                                        : others.endpoint())
                                        .region(Region.US_EAST_1)
                                        .credentialsProvider(account.credentials()));
        Tables.createLasting(clients.dynamoDb(), template);
    }

    public MovableClock clock() {
        return clock;
    }

    /** Calls a newly created function as the gateway does. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        RequestStreamHandler handler = function.apply(wiring());
        return call.to((event, reply) -> handle(handler, event, reply));
    }

    /**
     * Invokes a function with a request without a method, as its owner does, and returns what it
     * answers.
     */
    public String invoke(Function<Wiring, RequestStreamHandler> function) {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        try {
            handle(
                    function.apply(wiring()),
                    new ByteArrayInputStream(
                            "{\"httpMethod\":\"\"}".getBytes(StandardCharsets.UTF_8)),
                    reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply.toString(StandardCharsets.UTF_8);
    }

    private Wiring wiring() {
        return new Wiring(
                settings, clock, new Random(7), new ShortPause(), clients, lines.stream());
    }

    private void handle(RequestStreamHandler handler, InputStream event, OutputStream reply)
            throws IOException {
        roles.as(
                handler.getClass().getSimpleName(),
                () -> handler.handleRequest(event, reply, new NoContext()));
    }

    /** Returns the permissions that no function has used. */
    public Set<String> unusedGrants() {
        return roles.unused();
    }

    @Override
    public void close() {
        others.close();
    }
}
