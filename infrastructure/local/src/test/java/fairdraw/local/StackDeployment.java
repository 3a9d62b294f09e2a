package fairdraw.local;

import static java.util.stream.Collectors.toMap;

import fairdraw.engines.localstack.Emulator;
import fairdraw.engines.localstack.LocalStack;
import fairdraw.local.json.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The deployment as a CloudFormation stack on LocalStack, with the nested one of the operator API,
 * and with a beacon on this machine.
 */
final class StackDeployment implements Deployment {

    /** The stack's name. */
    static final String NAME = "fairdraw-suite";

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String ZIP = "functions/target/functions.zip";
    private static final String APPLICATION = "infrastructure/operator.yaml";
    private static final String DATA = "infrastructure/data.yaml";
    private static final String API = "ServerlessRestApi";
    private static final String BUCKET = "/fairdraw-suite";
    private static final Duration DEPLOYING = Duration.ofMinutes(8);

    private final URI aws;
    private final Emulator emulator;
    private final LocalBeacon beacon;
    private final CloudFormation stack;
    private final CloudFormation operator;
    private final CloudFormation data;
    private final Map<String, String> physicalIds;
    private final Map<String, String> operatorIds;
    private final Map<String, String> dataIds;

    private StackDeployment() {
        aws = LocalStack.start();
        emulator = new Emulator(aws);
        beacon = beacon();
        stack = new CloudFormation(emulator, NAME);
        stack.create(upload(), parameters());
        String status = await(stack);
        if (!status.equals("CREATE_COMPLETE")) {
            throw new AssertionError(status + "\n" + stack.failures());
        }
        physicalIds = physicalIds(stack);
        operator = nested("Operator");
        operatorIds = physicalIds(operator);
        data = nested("Data");
        dataIds = physicalIds(data);
    }

    private CloudFormation nested(String application) {
        return new CloudFormation(emulator, Objects.requireNonNull(physicalIds.get(application)));
    }

    private static Map<String, String> physicalIds(CloudFormation stack) {
        return stack.resources().stream()
                .collect(
                        toMap(
                                CloudFormation.Resource::logicalId,
                                CloudFormation.Resource::physicalId));
    }

    static StackDeployment create() {
        return new StackDeployment();
    }

    @Override
    public URI api() {
        return api(physicalIds);
    }

    @Override
    public URI operatorApi() {
        return api(operatorIds);
    }

    private URI api(Map<String, String> ids) {
        return aws.resolve("/_aws/execute-api/" + ids.get(API) + "/Prod");
    }

    @Override
    public URI aws() {
        return aws;
    }

    @Override
    public String testMachine() {
        return LocalStack.TEST_MACHINE;
    }

    @Override
    public String physicalId(String logicalId) {
        return Stream.of(physicalIds, operatorIds, dataIds)
                .filter(ids -> ids.containsKey(logicalId))
                .map(ids -> ids.get(logicalId))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** The next tick finds what is due, and a draw takes a few steps one after the other. */
    @Override
    public Duration moving() {
        return Duration.ofMinutes(8);
    }

    CloudFormation stack() {
        return stack;
    }

    /** The stack of the operators' application. */
    CloudFormation operator() {
        return operator;
    }

    /** The stack of the data's application. */
    CloudFormation data() {
        return data;
    }

    Emulator emulator() {
        return emulator;
    }

    /** Uploads zip and templates once more and returns the address of the root template. */
    String upload() {
        put(BUCKET, new byte[0]);
        put(BUCKET + "/functions.zip", read(ZIP));
        String application = upload("operator.yaml", text(APPLICATION));
        String lasting = upload("data.yaml", text(DATA));
        return upload(
                "template.yaml",
                text("template.yaml")
                        .replace("Location: " + APPLICATION, "Location: " + application)
                        .replace("Location: " + DATA, "Location: " + lasting)
                        // At an update LocalStack compares the text given for a number with a
                        // number, and updates every function that has it in its environment.
                        .replace("Type: Number", "Type: String"));
    }

    private String upload(String name, String template) {
        String packaged =
                template.replaceAll(
                                "CodeUri: (\\.\\./)?" + ZIP,
                                "CodeUri: s3:/" + BUCKET + "/functions.zip")
                        // LocalStack knows one word only and deletes tables that have the other.
                        .replace("RetainExceptOnCreate", "Retain");
        put(BUCKET + "/" + name, packaged.getBytes(StandardCharsets.UTF_8));
        return aws.resolve(BUCKET + "/" + name).toString();
    }

    private static String text(String file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    /** Returns the parameters that the stack was created with. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(
                "Architecture",
                System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64");
        parameters.put(
                "Beacons",
                beacon.known(beacon.address().replace("127.0.0.1", LocalStack.TEST_MACHINE)));
        parameters.put("NewDrawsBeacon", beacon.chain().chainHash());
        parameters.put("TestLeadSeconds", "10");
        parameters.put("WebhookTargets", "any");
        return parameters;
    }

    /** Waits until a stack's status is final, and returns it. */
    static String await(CloudFormation stack) {
        return Running.await(
                DEPLOYING,
                () -> Optional.of(stack.status()).filter(s -> !s.endsWith("_IN_PROGRESS")),
                "the stack does not come to rest");
    }

    /** Stops what runs on this machine, and deletes the stack unless a test has done so. */
    @Override
    public void close() {
        if (stack.status().endsWith("_COMPLETE")) {
            stack.delete();
            await(stack);
        }
        beacon.close();
        emulator.close();
    }

    private void put(String path, byte[] body) {
        Emulator.Answer answer = emulator.call("s3", "PUT", path, Map.of(), body);
        if (!List.of(200, 409).contains(answer.status())) {
            throw new AssertionError(answer.body());
        }
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("build it first: " + file, e);
        }
    }

    private static LocalBeacon beacon() {
        try {
            return LocalBeacon.start(
                    "0.0.0.0",
                    StateFile.at(Files.createTempDirectory("beacon").resolve("beacon.json")),
                    RandomGenerator.getDefault(),
                    InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
