package fairdraw.functions.rehearsals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An HTTP client that reaches nobody: it answers each operation with what a tape heard, in that
 * order, and refuses what the tape does not have.
 */
public final class Playback implements SdkHttpClient {

    private static final String UNKNOWN =
            "{\"__type\": \"ValidationException\", \"message\": \"not on the tape\"}";

    private final Map<String, Queue<Tape.Heard>> left = new HashMap<>();

    /** Creates a client that plays the tape once. */
    public Playback(Tape tape) {
        tape.heard()
                .forEach(each ->
                        left.computeIfAbsent(each.operation(), _ -> new ArrayDeque<>()).add(each));
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(request.httpRequest());
            }

            @Override
            public void abort() {
                // Nothing is under way.
            }
        };
    }

    private synchronized HttpExecuteResponse answer(SdkHttpRequest request) {
        Optional<Tape.Heard> heard =
                Optional.ofNullable(left.get(operation(request))).map(Queue::poll);
        byte[] body =
                heard.map(Tape.Heard::answer).orElse(UNKNOWN).getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpFullResponse.builder()
                                .statusCode(heard.map(Tape.Heard::status).orElse(400))
                                .putHeader("Content-Length", Integer.toString(body.length))
                                .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    /** Returns the name under which a tape has the answer to a request. */
    public static String operation(SdkHttpRequest request) {
        return request.firstMatchingHeader("X-Amz-Target").orElse(request.method().name());
    }

    @Override
    public String clientName() {
        return "Playback";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
