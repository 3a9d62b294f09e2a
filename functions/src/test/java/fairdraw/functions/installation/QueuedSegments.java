package fairdraw.functions.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.installation.FakeQueues.Received;
import fairdraw.functions.json.Json;
import fairdraw.functions.triggers.RunSegmentFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The segments of large draws that are in their queue. */
public final class QueuedSegments {

    private static final String QUEUE = "SegmentsQueue";

    private QueuedSegments() {}

    /** Runs the queued segments, if there are any, and then {@code advance}, until none are. */
    public static void run(Installation installation, Runnable advance) {
        while (!installation.queues().bodies(QUEUE).isEmpty()) {
            for (Optional<Received> next = installation.queues().receive(QUEUE);
                    next.isPresent();
                    next = installation.queues().receive(QUEUE)) {
                run(installation, next.get());
            }
            advance.run();
        }
    }

    private static void run(Installation installation, Received segment) {
        String event =
                Json.object()
                        .put(
                                "Records",
                                List.of(Map.of("messageId", segment.id(), "body", segment.body())))
                        .toString();
        byte[] reply =
                installation.run(
                        RunSegmentFunction::new,
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(reply, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
        installation.queues().delete(QUEUE, segment.id());
    }
}
