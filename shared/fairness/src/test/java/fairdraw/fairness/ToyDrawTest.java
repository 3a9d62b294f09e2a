package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.DrawnNumbers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published vectors of the first example, from the first hash to the winners. */
final class ToyDrawTest {
    @Test
    void emptyRulesHaveTheKnownHash() {
        assertThat(Hex.encode(Documents.rulesHash(Map.of())))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void theListHasTheKnownSmallestLeafAndRoot() {
        LeafChunk list = ToyDraw.list();
        assertThat(Hex.encode(list.first()))
                .isEqualTo("2e8f2e5daa353a3fbf90bb7c4208ef28f2b78ef1b288156c94a044e7d09e661a");
        assertThat(Hex.encode(list.root()))
                .isEqualTo("58a0259d5e34ba8ed283527efc4c243eeff1b00fe19ab8e8277c712775e92bfb");
    }

    @Test
    void theManifestHasTheKnownBytesAndHash() {
        assertThat(CanonicalJson.string(ToyDraw.manifest()))
                .isEqualTo(
                        "{\"beacon\":{\"chain\":\"52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971\","
                                + "\"round\":1000},\"draw\":\"draw_TEST0001\",\"leaves\":7,"
                                + "\"root\":\"58a0259d5e34ba8ed283527efc4c243eeff1b00fe19ab8e8277c712775e92bfb\","
                                + "\"rules\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                                + "\"v\":1}");
        assertThat(Hex.encode(Documents.manifestHash(ToyDraw.manifest())))
                .isEqualTo("bf6ab9129b108bfbb089e77eb67469f6a998f9f409e499a3ef3d5c6df972b268");
    }

    @Test
    void theKnownRoundsVerifyAndGiveTheirRandomness() {
        assertThat(BeaconSignature.verify(BeaconChain.QUICKNET, 1000, ToyDraw.ROUND_1000)).isTrue();
        assertThat(Hex.encode(BeaconSignature.randomness(ToyDraw.ROUND_1000)))
                .isEqualTo("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
        assertThat(BeaconSignature.verify(BeaconChain.QUICKNET, 657413, ToyDraw.ROUND_657413))
                .isTrue();
        assertThat(Hex.encode(BeaconSignature.randomness(ToyDraw.ROUND_657413)))
                .isEqualTo("fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587");
    }

    @Test
    void theSeedRanksTheKnownOrder() {
        assertThat(Hex.encode(ToyDraw.seed()))
                .isEqualTo("0ff8264f73d96527bdf639446a57853770a1d71fbecb5cfab88a2a29cf24640a");
        List<RankedLeaf> ranked =
                Ranking.best(ToyDraw.seed(), ToyDraw.list().sealed().iterator(), 7);
        assertThat(ranked)
                .extracting(RankedLeaf::index)
                .containsExactly(1L, 3L, 0L, 6L, 5L, 2L, 4L);
        assertThat(ranked.getFirst().score())
                .isEqualTo("023da3928c1e2b0bfe85d09a9861508fc3037274b9529caf6adba60c6830f028");
    }

    @Test
    void theSeedDrawsTheKnownNumbers() {
        assertThat(DrawnNumbers.draw(ToyDraw.seed(), "main", 5, 1, 70))
                .containsExactly(3, 59, 39, 27, 9);
        assertThat(DrawnNumbers.draw(ToyDraw.seed(), "bonus", 1, 1, 25)).containsExactly(18);
    }

    @Test
    void quicknetIsNamedByItsOwnHash() {
        assertThat(BeaconChain.QUICKNET.computedHash()).isEqualTo(BeaconChain.QUICKNET.chainHash());
    }
}
