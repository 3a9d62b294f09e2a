package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A trigger that comes before its draw is due. */
final class EarlyTriggerTest {

    /** The draw opens one hour after the start of a new installation. */
    private static final Map<String, String> TIMES =
            Map.of(
                    "openAt", "2026-07-01T13:00:00Z",
                    "closeAt", "2026-07-01T14:00:00Z",
                    "drawAt", "2026-07-01T14:00:10Z");

    @Test
    void itComesBackByTheQueueWhenTheDrawIsDueUnlessThatIsLongFromNow() {
        try (var installation = new Installation()) {
            String draw =
                    new Giveaway(installation, new Shopfront(installation, "test"), TIMES).id();
            String message = "{\"drawId\":\"" + draw + "\"}";

            trigger(installation, message);
            assertThat(installation.delayed()).doesNotContainKey(message);

            installation.clock().forward(Duration.ofMinutes(60).minusSeconds(7));
            trigger(installation, message);
            assertThat(installation.delayed()).containsEntry(message, 7L);
        }
    }

    private static void trigger(Installation installation, String message) {
        byte[] event =
                Json.object()
                        .put(
                                "Records",
                                List.of(Json.object().put("messageId", "m").put("body", message)))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        byte[] answer = installation.run(AdvanceDrawFunction::new, new ByteArrayInputStream(event));
        assertThat(new String(answer, StandardCharsets.UTF_8))
                .isEqualTo("{\"batchItemFailures\":[]}");
    }
}
