package fairdraw.local;

import fairdraw.engines.ChildProcess;
import fairdraw.engines.template.Names;
import fairdraw.local.functions.FunctionsMain;
import fairdraw.local.start.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The process of the handlers, with exactly the template's variables and the address of the AWS
 * endpoint.
 */
final class FunctionsProcess implements AutoCloseable {
    private static final List<String> JVM =
            List.of(
                    "-XX:+UseParallelGC",
                    "-Xms128m",
                    "-Xmx768m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Duser.timezone=UTC",
                    "-Dsun.net.httpserver.nodelay=true",
                    "-Dsun.net.httpserver.maxIdleConnections=10000",
                    "-Dhttp.maxConnections=100");

    private final ChildProcess process;
    private final OutputStream log;

    private FunctionsProcess(ChildProcess process, OutputStream log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process.
     *
     * @param environment the template's variables
     * @param overrides the values that override the template's parameters
     * @param dynamoDb the address of DynamoDB without the AWS endpoint in between
     * @param logFile the file for its output
     */
    static FunctionsProcess start(
            Options options,
            String classPath,
            Names names,
            Map<String, String> environment,
            Map<String, String> overrides,
            URI dynamoDb,
            Path logFile) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("AWS_REGION", names.region());
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_ENDPOINT_URL", names.awsEndpoint());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
        List<String> command = new ArrayList<>();
        command.add(FunctionsMain.class.getName());
        command.add(options.template().toString());
        command.add(names.region());
        command.add(names.awsEndpoint());
        command.add(options.bind());
        command.add(Integer.toString(options.port()));
        overrides.forEach((name, value) -> command.add(name + "=" + value));
        try {
            OutputStream log = Files.newOutputStream(logFile);
            return new FunctionsProcess(
                    ChildProcess.start(JVM, classPath, command, variables, false, log), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port of the API on this machine. */
    int apiPort() {
        return process.ports().getFirst();
    }

    /** Returns the address at which functions are invoked. */
    URI invokeAddress() {
        return URI.create("http://127.0.0.1:" + process.ports().get(1));
    }

    /** Runs {@code then} when the process has ended. */
    void onExit(Runnable then) {
        process.onExit(then);
    }

    @Override
    public void close() throws IOException {
        process.close();
        log.close();
    }
}
