package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.evidence.Beacon;
import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.evidence.NumberPool;
import fairdraw.verifier.evidence.Rounds;
import fairdraw.verifier.evidence.Selection;
import fairdraw.verifier.evidence.Tree;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published vectors of the protocol, which two other programs computed. */
final class VectorsTest {

    private static final String DRAW = "draw_TEST0001";
    static final String KEY =
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                    + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
    private static final Bytes ROUND_1000 =
            hex(
                    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
                            + "e342b73a8dd2bacbe47e4b6b63ed5e39");
    static final Bytes ROUND_657413 =
            hex(
                    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
                            + "41076862b98fad56e91a6b85b89cd97b");

    static Bytes hex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    static Bytes hash(String text) {
        return Hashes.sha256(text.getBytes(US_ASCII));
    }

    private static Beacon quicknet(long round) {
        return new Beacon(
                hex(Beacon.QUICKNET),
                "bls-unchained-g1-rfc9380",
                "quicknet",
                hex("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"),
                hex(KEY),
                new Rounds(1_692_803_367, 3),
                round,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Leaf> leaves() throws Refuted {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String subject = "cons_000" + i;
            Bytes core =
                    Holding.core(
                            DRAW, subject, hash("tk" + i), hash("nonce" + i), 1, new Json.Null());
            leaves.add(Leaf.of(core, 0));
        }
        leaves.sort(null);
        return leaves;
    }

    private static Bytes seed() throws Refuted {
        Bytes root = Tree.root(leaves().stream().map(Leaf::hash).toList());
        Json manifest =
                Published.object(
                        "v",
                        1,
                        "rules",
                        hash("{}"),
                        "leaves",
                        7,
                        "root",
                        root,
                        "draw",
                        DRAW,
                        "beacon",
                        Published.object("round", 1000, "chain", Beacon.QUICKNET));
        Bytes manifestHash =
                Hashes.sha256(Keys.statement("lottery.manifest.v1", Canonical.bytes(manifest)));
        assertThat(manifestHash)
                .hasToString("bf6ab9129b108bfbb089e77eb67469f6a998f9f409e499a3ef3d5c6df972b268");
        return Selection.seed(Hashes.sha256(ROUND_1000.array()), manifestHash);
    }

    @Test
    void theSmallestLeafAndTheRootAreTheVectors() throws Refuted {
        assertThat(leaves().getFirst().hash())
                .hasToString("2e8f2e5daa353a3fbf90bb7c4208ef28f2b78ef1b288156c94a044e7d09e661a");
        assertThat(Tree.root(leaves().stream().map(Leaf::hash).toList()))
                .hasToString("58a0259d5e34ba8ed283527efc4c243eeff1b00fe19ab8e8277c712775e92bfb");
    }

    @Test
    void theSeedTheRanksAndTheNumbersAreTheVectors() throws Refuted {
        Bytes seed = seed();
        List<Leaf> leaves = leaves();
        List<Selection.Ranked> ranking = Selection.rank(seed, leaves);

        assertThat(seed)
                .hasToString("0ff8264f73d96527bdf639446a57853770a1d71fbecb5cfab88a2a29cf24640a");
        assertThat(ranking.stream().map(ranked -> leaves.indexOf(ranked.leaf())))
                .containsExactly(1, 3, 0, 6, 5, 2, 4);
        assertThat(ranking.getFirst().score())
                .hasToString("023da3928c1e2b0bfe85d09a9861508fc3037274b9529caf6adba60c6830f028");
        assertThat(Selection.numbers(seed, "main", new NumberPool(5, 1, 70)))
                .containsExactly(3L, 59L, 39L, 27L, 9L);
        assertThat(Selection.numbers(seed, "bonus", new NumberPool(1, 1, 25))).containsExactly(18L);
    }

    @Test
    void theEmptyTreeAndTheClassicTreeHaveTheirPublishedRoots() {
        assertThat(Tree.root(List.of()))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<Bytes> classic =
                Stream.of(
                                "",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f")
                        .map(data -> Hashes.sha256(new byte[] {0}, hex(data).array()))
                        .toList();
        assertThat(Tree.root(classic))
                .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void quicknetsConstantsHaveItsChainHash() {
        assertThat(quicknet(1).computedChain()).hasToString(Beacon.QUICKNET);
    }

    @Test
    void quicknetsRoundsFollowFromTimes() {
        Rounds rounds = quicknet(1).rounds();
        Instant drawAt = Instant.parse("2024-12-16T12:00:00Z");
        assertThat(rounds.firstAtOrAfter(drawAt)).isEqualTo(13_849_012);
        assertThat(rounds.timeOf(13_849_012)).isEqualTo(drawAt);
        assertThat(rounds.firstAtOrAfter(drawAt.plusMillis(1))).isEqualTo(13_849_013);
        assertThat(rounds.firstAtOrAfter(drawAt.minusMillis(1))).isEqualTo(13_849_012);
        assertThat(rounds.firstAtOrAfter(drawAt.minusSeconds(3))).isEqualTo(13_849_011);
    }

    @Test
    void quicknetsSignaturesAreTheirRoundsAndNoOthers() {
        assertThat(quicknet(1000).signed(ROUND_1000)).isTrue();
        assertThat(quicknet(657_413).signed(ROUND_657413)).isTrue();
        assertThat(quicknet(1001).signed(ROUND_1000)).isFalse();
        assertThat(quicknet(1000).signed(ROUND_657413)).isFalse();
        assertThat(Hashes.sha256(ROUND_1000.array()))
                .hasToString("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
        assertThat(Hashes.sha256(ROUND_657413.array()))
                .hasToString("fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587");
    }

    @Test
    void noSignatureWithOneBitChangedIsAccepted() {
        Beacon beacon = quicknet(1000);
        for (int bit = 0; bit < ROUND_1000.length() * 8; bit++) {
            byte[] changed = ROUND_1000.array().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(beacon.signed(new Bytes(changed))).as("bit %d", bit).isFalse();
        }
    }
}
