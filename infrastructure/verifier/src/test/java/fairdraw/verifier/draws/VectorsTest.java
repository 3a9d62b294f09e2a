package fairdraw.verifier.draws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.NumberPools;
import fairdraw.verifier.drawing.Rounds;
import fairdraw.verifier.drawing.Selection;
import fairdraw.verifier.drawing.Tree;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.reading.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published vectors of the protocol that no recorded draw holds, computed elsewhere. */
final class VectorsTest {

    private static final String DRAW = "draw_TEST0006";
    private static final String KEY =
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
                    + "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
    private static final Bytes ROUND_1000 =
            hex(
                    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
                            + "e342b73a8dd2bacbe47e4b6b63ed5e39");
    private static final Bytes ROUND_657413 =
            hex(
                    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
                            + "41076862b98fad56e91a6b85b89cd97b");

    private static Bytes hex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    private static Bytes hash(String text) {
        return Hashes.sha256(text.getBytes(US_ASCII));
    }

    private static Json.Obj described() {
        return Written.object(
                "chain",
                Chain.QUICKNET,
                "scheme",
                "bls-unchained-g1-rfc9380",
                "id",
                "quicknet",
                "groupHash",
                "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
                "publicKey",
                KEY,
                "genesisTime",
                1_692_803_367,
                "period",
                3);
    }

    private static Chain quicknet() throws Refuted {
        return Chain.of(Members.of("chain", described()));
    }

    /** Returns the packed record of a person of the second draw. */
    private static byte[] record(int person) throws Refuted {
        String who = "cons_000" + person;
        Bytes opening = Commitment.opening(hash("nonce" + person), who, "");
        return new BytesOf()
                .add(Commitment.personTag(hash("tk" + person), DRAW, who).array())
                .add(Hashes.u32(1))
                .add(new byte[2])
                .add(Commitment.of(opening, new Json.Null()).array())
                .add(new byte[1])
                .bytes();
    }

    private static PackedList list() throws Refuted {
        List<PackedList> each = new ArrayList<>();
        List<byte[]> records = new ArrayList<>();
        for (int person = 0; person < 7; person++) {
            records.add(record(person));
            each.add(PackedList.of(DRAW, records.get(person)));
        }
        BytesOf all = new BytesOf();
        each.stream()
                .sorted(Comparator.comparing(PackedList::root))
                .forEach(one -> all.add(records.get(each.indexOf(one))));
        return PackedList.of(DRAW, all.bytes());
    }

    @Test
    void theLeavesAndTheirRootAreTheVectors() throws Refuted {
        assertThat(HexFormat.of().formatHex(record(0)))
                .isEqualTo(
                        "087831da1d417c4fe48823f1427032afae0587b33a63d1b6c1eb2cc6d2ba3528"
                                + "000000010000"
                                + "76214e98e831d37c5e6477c923186df00c5d19ed67b168572ee5cfc761cf10ca"
                                + "00");
        PackedList list = list();
        list.demandAscending();
        assertThat(list.leaves().getFirst().hash())
                .hasToString("1da2a403b0bc4f850a9ae17772e66b154c9200a41b972f39ba0ce51c334c946a");
        assertThat(list.root())
                .hasToString("1d501889dc1c669fa6aca6eb45ef6445617a32e04fa17d7c4624988e616b9f07");
    }

    @Test
    void theRanksAndTheNumbersOfASeedAreTheVectors() throws Refuted {
        Bytes seed = hex("d3741f055759da98aaa318450fd3db820c03ababeb1759ea4cd421cb66afa27b");
        List<Leaf> leaves = list().leaves();
        List<Leaf> ranking = list().ranking(seed);

        assertThat(ranking.stream().map(leaves::indexOf)).containsExactly(5, 3, 2, 6, 0, 4, 1);
        assertThat(Selection.score(seed, ranking.getFirst()))
                .hasToString("2e8e671ab11ab2f3f7d08d582e8bcfa13b0a6cb9ae2a910a285d4ca3027d3a23");
        NumberPools pools =
                NumberPools.of(
                        Members.of(
                                "numbers",
                                Written.object(
                                        "main", Written.object("pick", 5, "from", 1, "to", 70))));
        assertThat(Selection.numbers(seed, "main", pools.main()))
                .containsExactly(23L, 68L, 37L, 67L, 66L);
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
    void quicknetsConstantsHaveItsChainHashAndNoOthers() throws Refuted {
        assertThat(quicknet().hash()).hasToString(Chain.QUICKNET);
        for (String member : List.of("genesisTime", "period")) {
            Json.Obj other = Written.with(described(), member, 4);
            assertThatThrownBy(() -> Chain.of(Members.of("chain", other)))
                    .isInstanceOf(Refuted.class);
        }
    }

    @Test
    void quicknetsRoundsFollowFromTimes() throws Refuted {
        Rounds rounds = quicknet().rounds();
        Instant drawAt = Instant.parse("2024-12-16T12:00:00Z");
        assertThat(rounds.firstAtOrAfter(drawAt)).isEqualTo(13_849_012);
        assertThat(rounds.timeOf(13_849_012)).isEqualTo(drawAt);
        assertThat(rounds.firstAtOrAfter(drawAt.plusMillis(1))).isEqualTo(13_849_013);
        assertThat(rounds.firstAtOrAfter(drawAt.minusMillis(1))).isEqualTo(13_849_012);
        assertThat(rounds.firstAtOrAfter(drawAt.minusSeconds(3))).isEqualTo(13_849_011);
    }

    @Test
    void quicknetsSignaturesAreTheirRoundsAndNoOthers() throws Refuted {
        assertThat(quicknet().signed(1000, ROUND_1000)).isTrue();
        assertThat(quicknet().signed(657_413, ROUND_657413)).isTrue();
        assertThat(quicknet().signed(1001, ROUND_1000)).isFalse();
        assertThat(quicknet().signed(1000, ROUND_657413)).isFalse();
        assertThat(Hashes.sha256(ROUND_1000.array()))
                .hasToString("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
        assertThat(Hashes.sha256(ROUND_657413.array()))
                .hasToString("fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587");
    }

    @Test
    void noSignatureWithOneBitChangedIsAccepted() throws Refuted {
        Chain chain = quicknet();
        for (int bit = 0; bit < ROUND_1000.length() * 8; bit++) {
            byte[] changed = ROUND_1000.array().clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(chain.signed(1000, new Bytes(changed))).as("bit %d", bit).isFalse();
        }
    }
}
