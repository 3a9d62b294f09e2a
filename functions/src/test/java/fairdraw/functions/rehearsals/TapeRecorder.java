package fairdraw.functions.rehearsals;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.engines.template.Template;
import fairdraw.functions.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context.ModifyHttpResponse;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * An interceptor that records for each function the request on which it worked with most answers,
 * the shortest of these, among those that it answered with success.
 */
public final class TapeRecorder implements ExecutionInterceptor {

    /** The folder to which tapes are written; without it nothing is recorded. */
    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("fairdraw.tapes")).map(Path::of);

    private static final Comparator<Tape> WORTH =
            Comparator.<Tape>comparingInt(tape -> operations(tape))
                    .thenComparingInt(tape -> -tape.text().length());

    /** Inherited, since functions read in parallel. */
    private static final InheritableThreadLocal<@Nullable List<Tape.Heard>> HEARD =
            new InheritableThreadLocal<>();

    private final Map<String, String> environment;
    private final Map<String, Tape> tapes = new TreeMap<>();

    /**
     * @param variables what differs from the template in the environment of functions
     */
    public TapeRecorder(Map<String, String> variables) {
        environment = new TreeMap<>(Template.ofProject().environment());
        environment.putAll(variables);
    }

    private static int operations(Tape tape) {
        return Math.toIntExact(tape.heard().stream().map(Tape.Heard::operation).distinct().count());
    }

    /** Has a function work on an event, and records it. */
    public void record(
            RequestStreamHandler handler,
            InputStream event,
            OutputStream reply,
            Context context,
            Instant now)
            throws IOException {
        if (FOLDER.isEmpty()) {
            handler.handleRequest(event, reply, context);
            return;
        }
        var heard = new CopyOnWriteArrayList<Tape.Heard>();
        byte[] text = event.readAllBytes();
        var answer = new ByteArrayOutputStream();
        HEARD.set(heard);
        try {
            handler.handleRequest(new ByteArrayInputStream(text), answer, context);
        } finally {
            HEARD.remove();
        }
        reply.write(answer.toByteArray());
        keep(handler.getClass().getSimpleName(), text, answer.toByteArray(), now, heard);
    }

    private void keep(
            String function, byte[] event, byte[] answer, Instant now, List<Tape.Heard> heard)
            throws IOException {
        int status =
                answer.length > 0
                                && JsonTree.read(answer) instanceof Map<?, ?> members
                                && members.get("statusCode") instanceof Long code
                        ? code.intValue()
                        : 0;
        if (status >= 200 && status < 400) {
            String text = new String(event, StandardCharsets.UTF_8);
            tapes.merge(
                    function,
                    new Tape(now, text, status, environment, heard),
                    (one, other) -> WORTH.compare(one, other) >= 0 ? one : other);
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            ModifyHttpResponse context, ExecutionAttributes attributes) {
        @Nullable List<Tape.Heard> heard = HEARD.get();
        if (heard == null) {
            return context.responseBody();
        }
        try {
            byte[] answer =
                    context.responseBody().isPresent()
                            ? context.responseBody().get().readAllBytes()
                            : new byte[0];
            heard.add(
                    new Tape.Heard(
                            Playback.operation(context.httpRequest()),
                            item(context),
                            context.httpResponse().statusCode(),
                            new String(answer, StandardCharsets.UTF_8)));
            return Optional.of(new ByteArrayInputStream(answer));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Tape.Item> item(ModifyHttpResponse context) {
        return context.request() instanceof GetItemRequest get
                ? Optional.of(
                        new Tape.Item(
                                variable(get.tableName()),
                                get.key().keySet().stream().sorted().toList()))
                : Optional.empty();
    }

    /** Returns the variable that names a table. */
    private String variable(String table) {
        return environment.entrySet().stream()
                .filter(each -> each.getKey().endsWith("_TABLE") && each.getValue().equals(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Writes the tapes, if they are wanted. */
    public void write() {
        FOLDER.ifPresent(folder ->
                tapes.forEach((function, tape) -> write(folder.resolve(function + ".json"), tape)));
    }

    private static void write(Path file, Tape tape) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, tape.text());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
