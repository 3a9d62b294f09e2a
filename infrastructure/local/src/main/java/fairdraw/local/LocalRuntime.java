package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.Queues;
import fairdraw.engines.Tables;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.json.StateFile;
import fairdraw.local.services.AwsEndpoint;
import fairdraw.local.services.AwsServices;
import fairdraw.local.services.EngineClient;
import fairdraw.local.services.Invoker;
import fairdraw.local.services.WriteWatch;
import fairdraw.local.sources.Sources;
import fairdraw.local.start.Options;
import fairdraw.local.start.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The running template: stores, AWS endpoint, functions and their event sources. */
final class LocalRuntime implements AutoCloseable {
    private static final String DEMO = "demo.json";
    private static final String TRUST = "trust.txt";
    private static final String SAM_VARIABLES = "sam.env.json";
    private static final String REQUESTS_VARIABLES = "http-client.env.json";
    private static final String REGION = "us-east-1";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final Closing closing = new Closing();
    private final Options options;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final DataFolder data;
    private final AwsEndpoint endpoint;
    private final FunctionsProcess functions;
    private final LocalLogs logs = new LocalLogs();
    private final Outsiders outsiders;
    private final ObjectNode earlierDemo;

    private LocalRuntime(
            Options options,
            String classPath,
            RandomGenerator random,
            InstantSource clock,
            Consumer<String> phase) {
        this.options = options;
        this.random = random;
        this.clock = clock;
        requireFree(options);
        try {
            data = closing.add(DataFolder.open(options.data(), options.output()));
            earlierDemo = data.setAside(DEMO);
            endpoint = closing.add(AwsEndpoint.listen(options.bind()));
            outsiders = Outsiders.start(options.bind(), data, logs, random, clock, closing);
            Names names = new Names(REGION, endpoint.address());
            Map<String, String> overrides = overrides(outsiders);
            Template template = Template.read(options.template(), names, overrides);
            functions = start(template, names, overrides, classPath, phase);
            StateFile.at(data.file(SAM_VARIABLES))
                    .write(
                            SamVariables.of(
                                    options.template(), REGION, endpoint.address(), overrides));
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Starts everything and reports each phase in a line.
     *
     * @param classPath the class path of the handlers
     * @throws StartException for a reason that the user can remove
     */
    static LocalRuntime start(
            Options options,
            String classPath,
            RandomGenerator random,
            InstantSource clock,
            Consumer<String> phase) {
        return new LocalRuntime(options, classPath, random, clock, phase);
    }

    /** Returns the address of the API on this machine. */
    String baseUrl() {
        return "http://127.0.0.1:" + functions.apiPort();
    }

    /** Returns the address of all AWS services. */
    String awsEndpoint() {
        return endpoint.address();
    }

    /**
     * Returns the {@code demo.json} of the earlier start; the file is gone until this start writes
     * its own.
     */
    ObjectNode earlierDemo() {
        return earlierDemo;
    }

    /** Returns the file of this start's demo. */
    StateFile demoFile() {
        return StateFile.at(data.file(DEMO));
    }

    /** Returns the hash of the chain by which draws of this runtime are decided. */
    String chain() {
        return outsiders.beacon().chain().chainHash();
    }

    /**
     * Writes whom a reader on this machine knows beside {@code demo.json}, the logs as far as they
     * have begun, and returns the path.
     */
    Path writeTrust() {
        try {
            return Files.write(data.file(TRUST), outsiders.policy(logs.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file of the requests' variables. */
    StateFile requestsFile() {
        Path requests = options.requests();
        return StateFile.at(requests == null ? null : requests.resolve(REQUESTS_VARIABLES));
    }

    /** Returns the file that keeps the progress of a demo that is being made. */
    StateFile demoProgress() {
        return data.state("demo-progress");
    }

    /** Runs {@code then} if the functions' process ends. */
    void onExit(Runnable then) {
        functions.onExit(then);
    }

    @Override
    public void close() {
        closing.close();
    }

    private FunctionsProcess start(
            Template template,
            Names names,
            Map<String, String> overrides,
            String classPath,
            Consumer<String> phase) {
        HttpClient http =
                closing.add(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        AwsServices services = new AwsServices(endpoint, template, names, http, clock);
        services.addSecrets(data.state("secrets"), random);
        CompletableFuture<Queues> startingQueues =
                CompletableFuture.supplyAsync(() ->
                        closing.add(
                                Queues.start(
                                        data.folder("queues"), URI.create(endpoint.address()))));
        DynamoDbLocal dynamoDb =
                closing.add(DynamoDbLocal.start(data.folder("tables"), "127.0.0.1"));
        services.addTables(dynamoDb.endpoint());
        CompletableFuture<FunctionsProcess> startingFunctions =
                CompletableFuture.supplyAsync(() ->
                        FunctionsProcess.start(
                                options,
                                classPath,
                                names,
                                template.environment(),
                                overrides,
                                dynamoDb.endpoint(),
                                data.file("functions.log")));
        Queues queues = joined(startingQueues);
        services.addQueues(queues.endpoint());
        create(template, dynamoDb.endpoint(), queues.endpoint());
        Map<String, String> environment = template.environment();
        logs.are(
                closing.add(dynamoDb(dynamoDb.endpoint())),
                environment.getOrDefault("REGISTER_TABLE", ""),
                environment.getOrDefault("REGISTER_NAME", ""),
                LocalRuntime::id);
        phase.accept("tables are at " + dynamoDb.endpoint() + ", queues at " + queues.endpoint());
        FunctionsProcess process = closing.add(joined(startingFunctions));
        closing.add(
                services.addEvents(
                        queues.endpoint(),
                        process.invokeAddress(),
                        data.state("schedules"),
                        LocalRuntime::id));
        closing.add(
                Sources.start(
                        template,
                        new Invoker(http, process.invokeAddress()),
                        new WriteWatch(http, process.invokeAddress()),
                        EngineClient.sqs(http, queues.endpoint()),
                        EngineClient.streams(http, dynamoDb.endpoint()),
                        names,
                        data.state("positions"),
                        LocalRuntime::id,
                        clock));
        phase.accept("functions are up, their log is " + data.file("functions.log"));
        return process;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static DynamoDbClient dynamoDb(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static void create(Template template, URI dynamoDb, URI sqs) {
        try (DynamoDbClient client = dynamoDb(dynamoDb);
                SqsClient queues =
                        SqsClient.builder()
                                .endpointOverride(sqs)
                                .region(Region.of(REGION))
                                .credentialsProvider(CREDENTIALS)
                                .httpClient(UrlConnectionHttpClient.create())
                                .build()) {
            Tables.create(client, template);
            Queues.create(queues, template);
        }
    }

    private static Map<String, String> overrides(Outsiders outsiders) {
        Map<String, String> overrides = outsiders.parameters();
        overrides.put("TestLeadSeconds", "10");
        overrides.put("WebhookTargets", "any");
        return overrides;
    }

    private static void requireFree(Options options) {
        if (options.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.bind(), options.port()));
        } catch (IOException e) {
            throw new StartException(
                    "port "
                            + options.port()
                            + " of "
                            + options.bind()
                            + " cannot be used: "
                            + e.getMessage()
                            + " (choose another with -Dfairdraw.port, 0 for a free one)");
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
