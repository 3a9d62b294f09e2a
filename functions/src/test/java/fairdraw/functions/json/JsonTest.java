package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.ids.DrawId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void membersAreWrittenInTheirOrder() {
        var json =
                Json.object()
                        .put("z", 1)
                        .put("a", List.of(2L, new BigDecimal("1E+2")))
                        .put("none", Optional.empty())
                        .put("some", Optional.of("\"x\""))
                        .putIfPresent("left out", Optional.empty())
                        .put("id", new UUID(0, 1))
                        .put("draw", new DrawId("draw_\ud800"))
                        .put("inner", Json.object().put("flag", true));

        assertThat(json)
                .hasToString(
                        "{\"z\":1,\"a\":[2,1E+2],\"none\":null,\"some\":\"\\\"x\\\"\","
                                + "\"id\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"draw\":\"draw_\ufffd\","
                                + "\"inner\":{\"flag\":true}}");
    }

    @Test
    void whatIsJsonAlreadyIsLeftAsItIs() {
        String sent = "{ \"huge\": 1E999999999,\n \"zeros\": 10.00, \"text\": \"\\u00fc\" }";

        assertThat(Json.object().put("sent", new Json.Verbatim(sent)).put("more", 1))
                .hasToString("{\"sent\":" + sent + ",\"more\":1}");
    }

    @Test
    void aTimeHasMillisecondsOnlyWhereThereAreAny() {
        assertThat(IsoTime.text(Instant.parse("2026-07-01T12:00:00.123999Z")))
                .isEqualTo("2026-07-01T12:00:00.123Z");
        assertThat(IsoTime.text(Instant.parse("2026-07-01T12:00:00.000999Z")))
                .isEqualTo("2026-07-01T12:00:00Z");
    }

    @Test
    void aValueWithoutAJsonFormIsRefused() {
        assertThatThrownBy(() -> Json.text(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberBeyondTheBoundIsNeverWritten() {
        assertThatThrownBy(() -> Json.text(new BigDecimal("1E401")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfASurrogatePairIsWrittenAsTheReplacementCharacter() {
        assertThat(Json.text("a\ud800b\ude00\ud83d\ude00"))
                .isEqualTo("\"a\ufffdb\ufffd\ud83d\ude00\"");
    }
}
