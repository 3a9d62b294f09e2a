package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The metadata of draws, which is returned as it was sent, or refused before anything is stored.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DrawMetadataTest {

    private final Installation installation = new Installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400000000", "-8e900000000", "[-8e900000000]", "1e401", "{\"w\":1e401}"})
    void aNumberThatNobodyCouldWriteOutIsRefusedByItsName(String value) {
        int before = listed();

        Answered answered = create("{\"v\":" + value + "}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.members()).containsEntry("code", "VALIDATION_FAILED");
        assertThat(answered.body()).contains("\"field\":\"metadata.v");
        assertThat(listed()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "1e120, 1e120",
        "1.50, 1.50",
        "7.0, 7.0",
        "-1.7976931348623157e308, -1.7976931348623157e308"
    })
    void aNumberComesBackAsItCame(String value, BigDecimal same) {
        Answered answered = create("{\"v\":" + value + "}");

        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
        assertThat(answered.members()).containsEntry("metadata", Map.of("v", same));
        assertThat(listed()).isPositive();
    }

    @Test
    void anEmptyListIsNoMetadata() {
        assertThat(create("[]").members()).containsEntry("metadata", Map.of());
    }

    /** No answer is a 500, and every draw that was created can be listed. */
    @ParameterizedTest
    @ValueSource(longs = {4, 20261127})
    void whateverIsSentIsKeptOrRefused(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String value = value(random, 0);
            int before = listed();

            Answered answered = create("{\"v\":" + value + "}");

            assertThat(answered.status()).as("seed %s: %s", seed, value).isIn(201, 400);
            assertThat(listed())
                    .as("seed %s: %s", seed, value)
                    .isEqualTo(answered.status() == 201 ? Math.min(100, before + 1) : before);
        }
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> random.nextInt() + "e" + random.nextInt(-800, 800);
            case 1 ->
                    random.nextInt(9)
                            + "."
                            + random.nextLong(Long.MAX_VALUE)
                            + "E"
                            + random.nextInt();
            case 2 -> "\"" + (char) random.nextInt(0x20, 0x22) + "\\ud83d\\ude00\\u0000\uffff\"";
            case 3 -> Long.toString(random.nextLong()) + "0".repeat(random.nextInt(500));
            case 4 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default -> "{\"a\":" + value(random, depth + 1) + ",\"\":null}";
        };
    }

    private Answered create(String metadata) {
        return shop.server(
                CreateConsumerDrawFunction::new,
                GatewayCall.of("POST", "/api/v1/draws")
                        .json(
                                """
                                {"sequenceId": "seq_1", "winnerCount": 1.0,
                                 "drawAt": "2026-07-02T19:00:00Z", "name": "", "metadata": %s}
                                """
                                        .formatted(metadata)));
    }

    private int listed() {
        Answered answered =
                shop.server(
                        ListConsumerDrawsFunction::new,
                        GatewayCall.of("GET", "/api/v1/draws").query("first", "100"));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return ((List<?>) Objects.requireNonNull(answered.members().get("data"))).size();
    }
}
