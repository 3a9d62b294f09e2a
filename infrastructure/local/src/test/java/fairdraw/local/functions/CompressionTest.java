package fairdraw.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's compression: from a size on, for who takes it. */
class CompressionTest {
    private static final byte[] BODY = "page ".repeat(300).getBytes(StandardCharsets.UTF_8);

    private final Compression compression = new Compression(OptionalInt.of(1024));

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.8"})
    void aLargeBodyIsPackedForWhoTakesIt(String accepted) throws IOException {
        byte[] packed = compression.of(BODY, List.of(accepted)).orElseThrow();

        assertThat(packed.length).isLessThan(BODY.length / 4);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.0"})
    void aBodyStaysAsItIsForAnybodyElse(String accepted) {
        assertThat(compression.of(BODY, List.of(accepted))).isEmpty();
        assertThat(compression.of(BODY, List.of())).isEmpty();
    }

    @Test
    void aSmallBodyStaysAsItIsAndEveryBodyWhereTheTemplateSaysNothing() {
        assertThat(compression.of(new byte[1023], List.of("gzip"))).isEmpty();
        assertThat(compression.of(new byte[1024], List.of("gzip"))).isPresent();
        assertThat(new Compression(OptionalInt.empty()).of(BODY, List.of("gzip"))).isEmpty();
    }
}
