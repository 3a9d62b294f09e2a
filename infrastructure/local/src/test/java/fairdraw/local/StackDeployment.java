package fairdraw.local;

import static java.util.stream.Collectors.toMap;

import fairdraw.engines.localstack.Emulator;
import fairdraw.engines.localstack.LocalStack;
import fairdraw.local.json.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
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

    private static final String API = "ServerlessRestApi";

    private final URI aws;
    private final Emulator emulator;
    private final LocalBeacon beacon;
    private final Commands commands;
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
        commands = new Commands(aws);
        stack = new CloudFormation(emulator, NAME);
        commands.run("deploy", values());
        physicalIds = physicalIds(stack);
        operator = nested("Operator");
        operatorIds = physicalIds(operator);
        data = nested("Data");
        dataIds = physicalIds(data);
    }

    private CloudFormation nested(String application) {
        return new CloudFormation(emulator, Objects.requireNonNull(physicalIds.get(application)));
    }

    private String[] values() {
        return Stream.concat(
                        Stream.of("--stack", NAME),
                        parameters().entrySet().stream()
                                .flatMap(value ->
                                        Stream.of(
                                                "--set", value.getKey() + "=" + value.getValue())))
                .toArray(String[]::new);
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

    /** Returns the address of the published surface of another stack. */
    URI apiOf(String otherStack) {
        return api(physicalIds(new CloudFormation(emulator, otherStack)));
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
                .flatMap(ids -> Stream.ofNullable(ids.get(logicalId)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** The next tick finds what is due, and a draw takes a few steps one after the other. */
    @Override
    public Duration moving() {
        return Duration.ofMinutes(8);
    }

    @Override
    public Optional<Duration> witnessing() {
        return Optional.empty();
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

    /** The commands that deploy and delete it. */
    Commands commands() {
        return commands;
    }

    Emulator emulator() {
        return emulator;
    }

    /** Returns the values that the stack is deployed with. */
    private Map<String, String> parameters() {
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

    /** Stops what runs on this machine, and deletes the stack unless a test has done so. */
    @Override
    public void close() {
        if (stack.status().equals("CREATE_COMPLETE")) {
            commands.run("delete", "--stack", NAME);
        }
        beacon.close();
        emulator.close();
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
