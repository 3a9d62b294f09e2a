package fairdraw.benchmarks.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.functions.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The way to a DynamoDB that holds more tickets of a draw than any engine on this machine: queries
 * of the draw's players are answered with items that are made meanwhile, in the bytes that DynamoDB
 * sends, a megabyte of items a page; everything else goes on to an engine.
 */
public final class GeneratedTickets implements SdkHttpClient {
    private static final int PAGE = 1 << 20;
    private static final int UNIT = 4_096;
    private static final Pattern PLAYERS = Pattern.compile("#PLAYERS#[^#\"]+#(\\d+)\"");

    private final TicketForms forms;
    private final String draw;
    private final Duration read;
    private final SdkHttpClient engine;
    private final LongAdder units = new LongAdder();

    /**
     * @param read the time that a read takes besides
     * @param engine the client of the engine that holds everything else
     */
    public GeneratedTickets(TicketForms forms, Duration read, SdkHttpClient engine) {
        this.forms = forms;
        this.draw =
                DrawsKeys.players(forms.draw().tenant(), forms.draw().id(), 0).split("#", -1)[3];
        this.read = read;
        this.engine = engine;
    }

    /** Returns the read units of all that was answered from here. */
    public long units() {
        return units.sum();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String body = body(request);
        Matcher players = PLAYERS.matcher(body);
        if (!players.find() || !players.group().contains(draw)) {
            return engine.prepareRequest(request);
        }
        int partition = Integer.parseInt(players.group(1));
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                LockSupport.parkNanos(read.toNanos());
                return answer(new Asked(partition, tree(body)));
            }

            @Override
            public void abort() {}
        };
    }

    private static String body(HttpExecuteRequest request) {
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            return new String(body.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> tree(String body) {
        try {
            return (Map<?, ?>) Optional.ofNullable(JsonTree.read(body)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpExecuteResponse answer(Asked asked) {
        byte[] answer =
                (asked.isQuery() ? page(asked) : player(asked)).toString().getBytes(ISO_8859_1);
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Type", "application/x-amz-json-1.0")
                                .putHeader("Content-Length", Integer.toString(answer.length))
                                .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                .build();
    }

    private StringBuilder player(Asked asked) {
        StringBuilder json = new StringBuilder("{\"Item\":");
        long bytes = forms.write(asked.partition(), forms.position(asked.key()), List.of(), json);
        units.add(Math.ceilDiv(bytes, UNIT));
        return json.append('}');
    }

    private StringBuilder page(Asked asked) {
        StringBuilder json = new StringBuilder(PAGE).append("{\"Items\":[");
        long position = forms.position(asked.after()) + 1;
        long end = forms.items(asked.partition());
        long bytes = 0;
        int count = 0;
        for (; position < end && bytes < PAGE; position++, count++) {
            json.append(count == 0 ? "" : ",");
            bytes += forms.write(asked.partition(), position, asked.names(), json);
        }
        units.add(Math.ceilDiv(bytes, UNIT));
        json.append("],\"Count\":").append(count).append(",\"ScannedCount\":").append(count);
        if (position < end) {
            json.append(",\"LastEvaluatedKey\":");
            forms.write(asked.partition(), position - 1, List.of("pk", "sk"), json);
        }
        return json.append('}');
    }

    @Override
    public void close() {
        engine.close();
    }

    /** A request for players and their tickets. */
    private record Asked(int partition, Map<?, ?> body) {

        boolean isQuery() {
            return body.containsKey("KeyConditionExpression");
        }

        /** Returns the names that the answer is to have; none for all of them. */
        List<String> names() {
            return body.get("ExpressionAttributeNames") instanceof Map<?, ?> names
                    ? names.values().stream().map(String.class::cast).toList()
                    : List.of();
        }

        /** Returns the sort key behind which the page begins. */
        String after() {
            return body.containsKey("ExclusiveStartKey")
                    ? sk("ExclusiveStartKey")
                    : text(at("ExpressionAttributeValues").get(":after"));
        }

        String key() {
            return sk("Key");
        }

        private String sk(String of) {
            return text(at(of).get("sk"));
        }

        private Map<?, ?> at(String name) {
            return (Map<?, ?>) Optional.ofNullable(body.get(name)).orElseThrow();
        }

        private static String text(@Nullable Object value) {
            return value instanceof Map<?, ?> typed && typed.get("S") instanceof String text
                    ? text
                    : "";
        }
    }
}
