package fairdraw.functions.installation;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A fake of the services besides the tables: one secret, queues and a bus that accept everything,
 * and schedules that can be created only once.
 */
final class AwsStandIn implements AutoCloseable {

    private final Loopback server;
    private final Queue<String> published = new ConcurrentLinkedQueue<>();
    private final FakeQueues queues;
    private final Map<String, Long> delayed = new ConcurrentHashMap<>();
    private final Set<String> schedules = ConcurrentHashMap.newKeySet();
    private volatile String roots = root(1);

    /**
     * @param queues what keeps the messages of the queues that it knows
     */
    AwsStandIn(FakeQueues queues) {
        this.queues = queues;
        server = Loopback.serving("/", this::serve);
    }

    URI endpoint() {
        return server.address();
    }

    /** Adds a second generation to the secret. */
    void rotate() {
        roots = root(1) + ", " + root(2);
    }

    /** Returns the delayed messages, each with the seconds of its last delay. */
    Map<String, Long> delayed() {
        return Map.copyOf(delayed);
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        boolean asksForSecret =
                "secretsmanager.GetSecretValue"
                        .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String text = asksForSecret ? secret(roots) : taken(request);
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        boolean conflicts = isKnownSchedule(exchange);
        if (conflicts) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "ConflictException");
        }
        Loopback.send(exchange, conflicts ? 409 : 200, answer);
    }

    private static String root(int generation) {
        return "\"" + generation + "\": \"0123456789abcdef0123456789abcdef0123456789abcdef\"";
    }

    private static String secret(String roots) {
        return Json.object()
                .put("ARN", "secret")
                .put("Name", "secret")
                .put("VersionId", "v")
                .put("SecretString", "{" + roots + "}")
                .toString();
    }

    private boolean isKnownSchedule(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith("/schedules/")
                && exchange.getRequestMethod().equals("POST")
                && !schedules.add(path);
    }

    /** Returns the answer of queue, bus and scheduler to any request. */
    private String taken(byte[] request) throws IOException {
        var answer = Json.object().put("MessageId", "m").put("ScheduleArn", "schedule");
        if (request.length > 0 && JsonTree.read(request) instanceof Map<?, ?> members) {
            if (members.get("MessageBody") instanceof String message) {
                answer.put("MD5OfMessageBody", md5(message));
                keep(queue(members), members);
                if (members.get("DelaySeconds") instanceof Long seconds) {
                    delayed.put(message, seconds);
                }
            }
            if (members.get("VisibilityTimeout") instanceof Long seconds) {
                queues.hide(queue(members), String.valueOf(members.get("ReceiptHandle")), seconds);
            }
            if (members.get("Entries") instanceof List<?> entries) {
                for (Object each : entries) {
                    publish(each);
                    Map<String, @Nullable Object> entry = JsonTree.members(each);
                    if (entry.containsKey("MessageBody")) {
                        keep(queue(members), entry);
                    }
                }
                answer.put("Entries", entries.stream().map(_ -> Json.object()).toList());
            }
        }
        return answer.toString();
    }

    private void publish(@Nullable Object entry) {
        if (entry instanceof Map<?, ?> members && members.get("Detail") instanceof String event) {
            published.add(event);
        }
    }

    /** Returns the events since the last call. */
    List<String> published() {
        List<String> events = new ArrayList<>();
        for (String event = published.poll(); event != null; event = published.poll()) {
            events.add(event);
        }
        return events;
    }

    private void keep(String queue, Map<?, ?> message) {
        queues.send(
                queue,
                String.valueOf(message.get("MessageBody")),
                Optional.ofNullable((String) message.get("MessageGroupId")),
                Optional.ofNullable((Long) message.get("DelaySeconds")));
    }

    private static String queue(Map<?, ?> members) {
        return List.of(String.valueOf(members.get("QueueUrl")).split("/", -1)).getLast();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
