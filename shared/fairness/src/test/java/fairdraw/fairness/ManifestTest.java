package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.Hex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reading of manifests, from exactly the bytes that they are written as. */
final class ManifestTest {
    private static final Manifest LOTTERY =
            new Manifest(
                    "draw_TEST0004",
                    4,
                    1,
                    Vectors.text("1 root"),
                    Vectors.text("1 rulesHash"),
                    new Randomness.Round(BeaconChain.QUICKNET.chainHash(), 657413),
                    Instant.parse("2023-09-15T10:50:04.250Z"),
                    new Manifest.Pool(100_000, 6, 100_397),
                    false);

    @Test
    void aManifestIsReadAsItWasWritten() {
        assertThat(Manifest.parse(LOTTERY.canonical())).isEqualTo(LOTTERY);
        Manifest flagged = with(true);
        assertThat(Manifest.parse(flagged.canonical())).isEqualTo(flagged);
    }

    @Test
    void theFlagAndThePoolAreAbsentWhereTheyDoNotApply() {
        assertThat(with(false).toMap().keySet())
                .containsExactlyInAnyOrder(
                        "v", "draw", "leaves", "left", "root", "rules", "beacon", "at");
        assertThat(with(true).toMap()).containsEntry("advanced", true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v\":1|\"v\":2",
                "\"v\":1|\"v\":1,\"w\":0",
                "\"v\":1|\"v\":\"1\"",
                "\"left\":1|\"left\":5",
                "\"left\":1|\"left\":-1",
                "\"at\":\"2023-09-15T10:50:04.250Z\"|\"at\":\"2023-09-15T10:50:04.25Z\"",
                "\"draw\":\"draw_TEST0004\"|\"draw\":null",
                "\"round\":657413|\"round\":0",
                "\"lines\":6|\"lines\":6,\"more\":1",
                "\"draw\":|\"advanced\":false,\"draw\":"
            })
    void anyOtherDocumentIsRefused(String written, String changed) {
        String manifest = new String(LOTTERY.canonical(), StandardCharsets.UTF_8);
        assertThat(manifest).contains(written);
        byte[] other = manifest.replace(written, changed).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Manifest.parse(other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTimeIsKeptToTheMillisecond() {
        Instant at = Instant.parse("2026-01-01T00:00:00.123456Z");
        Manifest manifest =
                new Manifest(
                        "d",
                        0,
                        0,
                        Hex.encode(MerkleTree.emptyRoot()),
                        LOTTERY.rules(),
                        LOTTERY.randomness(),
                        at,
                        null,
                        false);
        assertThat(manifest.toMap()).containsEntry("at", "2026-01-01T00:00:00.123Z");
        assertThat(Manifest.parse(manifest.canonical())).isEqualTo(manifest);
    }

    @Test
    void aPoolSmallerThanWhatWasCarriedIsRefused() {
        assertThatThrownBy(() -> new Manifest.Pool(10, 1, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Manifest with(boolean advanced) {
        return new Manifest(
                LOTTERY.draw(),
                4,
                1,
                LOTTERY.root(),
                LOTTERY.rules(),
                LOTTERY.randomness(),
                LOTTERY.at(),
                null,
                advanced);
    }
}
