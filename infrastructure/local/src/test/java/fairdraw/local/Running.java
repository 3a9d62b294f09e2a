package fairdraw.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.start.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The running sample template, with means to observe it from outside. */
final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalRuntime runtime;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Running(LocalRuntime runtime, Path folder) {
        this.runtime = runtime;
        this.log = folder.resolve("functions.log");
    }

    /** The extension that passes the one sample of a test run to tests with such a parameter. */
    static final class Shared extends StartedOnce<Running> {
        Shared() {
            super(Running.class, Running::start);
        }
    }

    private static Running start() {
        try {
            return start(null, Files.createTempDirectory("fairdraw"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Running start(@Nullable Path data, Path output) {
        return start(data, output, 0);
    }

    static Running start(@Nullable Path data, Path output, int port) {
        try {
            Path template =
                    Path.of(
                            Objects.requireNonNull(Running.class.getResource("/sample.yaml"))
                                    .toURI());
            return new Running(
                    LocalRuntime.start(
                            new Options(template, port, "127.0.0.1", data, output, null),
                            System.getProperty(
                                    "surefire.test.class.path",
                                    System.getProperty("java.class.path")),
                            RandomGenerator.getDefault(),
                            InstantSource.system(),
                            phase -> {}),
                    data == null ? output : data);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return URI.create(runtime.baseUrl()).getPort();
    }

    HttpResponse<String> call(String method, String path, byte[] body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(runtime.baseUrl() + path))
                        .header("X-Twice", "1")
                        .header("X-Twice", "2")
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Has the step function call an AWS service, and returns its answer. */
    JsonNode aws(String service, String target, ObjectNode body)
            throws IOException, InterruptedException {
        return aws(service, "POST", "/", target, body);
    }

    JsonNode aws(String service, String method, String path, String target, ObjectNode body)
            throws IOException, InterruptedException {
        ObjectNode step =
                Json.object()
                        .put("service", service)
                        .put("method", method)
                        .put("path", path)
                        .put("target", target);
        step.set("body", body);
        HttpResponse<String> response = call("POST", "/steps/aws", Json.bytes(step));
        return Json.parse(response.body());
    }

    void put(String id, boolean watched, String text) throws IOException, InterruptedException {
        ObjectNode put = Json.object().put("TableName", "Items");
        ObjectNode item = put.putObject("Item");
        item.putObject("pk").put("S", id);
        item.putObject("watched").put("BOOL", watched);
        item.putObject("text").put("S", text);
        aws("dynamodb", "DynamoDB_20120810.PutItem", put);
    }

    void send(String text) throws IOException, InterruptedException {
        aws(
                "sqs",
                "AmazonSQS.SendMessage",
                Json.object().put("QueueUrl", "$WORK_QUEUE_URL$").put("MessageBody", text));
    }

    /** Returns the text of an item; empty until it exists. */
    Optional<String> text(String id) {
        ObjectNode get = Json.object().put("TableName", "Items").put("ConsistentRead", true);
        get.putObject("Key").putObject("pk").put("S", id);
        try {
            JsonNode answer = aws("dynamodb", "DynamoDB_20120810.GetItem", get);
            JsonNode item = Json.parse(answer.path("body").asText()).path("Item");
            return item.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(item.path("text").path("S").asText());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the line of the functions' log about a request, once it is there. */
    JsonNode awaitLine(String requestId) {
        return await(() -> line(requestId), "no line of " + requestId);
    }

    private Optional<JsonNode> line(String requestId) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("{") && line.endsWith("}"))
                    .filter(line -> line.contains(requestId))
                    .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String awaitText(String id) {
        return await(() -> text(id), "no item " + id);
    }

    /**
     * Repeats a question until there is an answer, and fails with {@code otherwise} if none comes.
     */
    static <T> T await(Supplier<Optional<T>> question, String otherwise) {
        return await(PATIENCE, question, otherwise);
    }

    static <T> T await(Duration patience, Supplier<Optional<T>> question, String otherwise) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(otherwise);
    }

    @Override
    public void close() {
        runtime.close();
        http.close();
    }
}
