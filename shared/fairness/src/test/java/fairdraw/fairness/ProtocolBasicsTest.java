package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.encoding.Utf8;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trees, rounds and texts that the protocol's page prints, computed again by the code. */
final class ProtocolBasicsTest {
    private static final String HEADING = "Trees, rounds, text";

    @Test
    void treesRoundsAndTextArePrintedAsComputed() {
        ProtocolVectors printed = ProtocolVectors.below(HEADING);
        assertThat(printed.get("root of no leaves")).isEqualTo(Hex.encode(MerkleTree.emptyRoot()));
        assertThat(printed.get("root of the classic eight"))
                .isEqualTo(Hex.encode(MerkleTree.root(classicEight())));
        for (String time : List.of("2024-12-16T12:00:00Z", "2024-12-16T12:00:00.001Z")) {
            assertThat(ProtocolVectors.line(HEADING, "first(" + time + ")"))
                    .endsWith(" " + BeaconChain.QUICKNET.roundAtOrAfter(Instant.parse(time)));
        }
        assertThat(printed.get("time(657413) on quicknet"))
                .isEqualTo(IsoTime.text(BeaconChain.QUICKNET.timeOf(657413)));
        byte[] canonical = Utf8.bytes(printed.get("canonical"));
        assertThat(CanonicalJson.bytes(CanonicalJson.parse(canonical))).isEqualTo(canonical);
    }

    private static List<byte[]> classicEight() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(data -> Hashing.sha256(new byte[] {0}, Hex.decode(data)))
                .toList();
    }
}
