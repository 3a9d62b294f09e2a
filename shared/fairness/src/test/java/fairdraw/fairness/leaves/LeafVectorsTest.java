package fairdraw.fairness.leaves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.SealedLeaf;
import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.prizes.NumberStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of a list from person to winner, against the worked vectors. */
final class LeafVectorsTest {
    private static final String ADA = VectorTickets.ADA;
    private static final byte[] LINES = Utf8.bytes(Vectors.text("1 ticket1.lines"));
    private static final byte[] NONCE = Sha256.of("nonce of ticket 1");

    @Test
    void aTicketHasTheBytesOfTheVector() {
        Opening opening = Opening.of(NONCE, ADA, "rosebud 1");
        Leaf ticket = VectorTickets.all().getFirst();
        assertThat(List.of(Hex.encode(opening.openKey()), Hex.encode(opening.whoHash())))
                .isEqualTo(Vectors.list("1 ticket1.opening: openKey, whoHash"));
        assertThat(opening.commit(LINES)).isEqualTo(Vectors.bytes("1 ticket1.commit"));
        assertThat(ticket.personTag()).isEqualTo(Vectors.bytes("1 ticket1.personTag"));
        assertThat(ticket.core())
                .isEqualTo(Vectors.bytes("1 ticket1.core"))
                .hasSize(88 + Vectors.DRAW.length());
        assertThat(ticket.hash()).isEqualTo(Vectors.bytes("1 ticket1.leaf"));
        assertThat(ticket.stub().bytes()).isEqualTo(Vectors.bytes("2 ticket1.stub"));
    }

    @Test
    void thePackedPageIsTheVectorsAndReadsBack() {
        byte[] page =
                Hashing.concat(
                        VectorTickets.sorted().stream().map(Leaf::packed).toArray(byte[][]::new));
        assertThat(page).isEqualTo(Vectors.bytes("1 packed page"));
        List<Long> numbers = new ArrayList<>();
        for (int at = 0; at < page.length; at += Leaf.SIZE) {
            Leaf read = Leaf.read(Vectors.DRAW, page, at);
            assertThat(read.hash()).isEqualTo(VectorTickets.sorted().get(at / Leaf.SIZE).hash());
            numbers.add(read.stub().ticketNo());
        }
        assertThat(numbers).isEqualTo(Vectors.list("1 leaves in order (ticket numbers)"));
    }

    @Test
    void aChunkOfTheListHasTheVectorsRootAndReadsBack() {
        LeafChunk chunk = VectorTickets.list();
        assertThat(chunk.bytes()).isEqualTo(Vectors.bytes("1 packed page"));
        assertThat(chunk.root()).isEqualTo(Vectors.bytes("1 root"));
        LeafChunk read = LeafChunk.parse(Vectors.DRAW, chunk.bytes());
        assertThat(read.root()).isEqualTo(chunk.root());
        for (int place = 0; place < VectorTickets.sorted().size(); place++) {
            Leaf leaf = VectorTickets.sorted().get(place);
            PackedLeaf listed = read.leaves().get(place);
            assertThat(listed.ticketNo()).isEqualTo(leaf.stub().ticketNo());
            assertThat(listed.commit()).isEqualTo(leaf.stub().commit());
            assertThat(listed.personTag()).isEqualTo(leaf.personTag());
            assertThat(listed.status()).isEqualTo(leaf.status());
        }
    }

    @Test
    void aTicketNumberIsAnUnsignedWordAndACountAShorterOne() {
        byte[] commit = new byte[32];
        assertThat(new Stub("d", Stub.MAX_TICKET_NO, 65_535, commit).ticketNo())
                .isEqualTo(4_294_967_295L);
        for (long number : new long[] {-1, 1L << 32}) {
            assertThatThrownBy(() -> new Stub("d", number, 1, commit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int count : new int[] {-1, 65_536}) {
            assertThatThrownBy(() -> new Stub("d", 1, count, commit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void rootSeedNumbersAndRankingFollow() {
        List<Leaf> order = VectorTickets.sorted();
        byte[] root = MerkleTree.root(order.stream().map(Leaf::hash).toList());
        assertThat(root).isEqualTo(Vectors.bytes("1 root"));
        byte[] seed =
                Seed.derive(Vectors.bytes("1 randomness"), Vectors.bytes("1 rulesHash"), root);
        assertThat(seed).isEqualTo(Vectors.bytes("1 seed"));
        var ranked =
                Ranking.best(
                        seed,
                        order.stream()
                                .map(leaf -> new SealedLeaf(leaf.hash(), leaf.status()))
                                .iterator(),
                        10);
        assertThat(ranked.stream().map(r -> order.get((int) r.index()).stub().ticketNo()).toList())
                .isEqualTo(Vectors.list("1 ranking by ticket number"));
    }

    @Test
    void aDrawOfConsumersHasTheVectorsRanking() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String who = "cons_000" + i;
            byte[] commit = Opening.of(Sha256.of("nonce" + i), who, "").commit(Utf8.bytes("null"));
            byte[] tag = PersonTag.of(Sha256.of("tk" + i), "draw_TEST0006", who);
            Leaf leaf = new Leaf(tag, new Stub("draw_TEST0006", 1, 0, commit), LeafStatus.ACTIVE);
            if (i == 0) {
                assertThat(leaf.core()).isEqualTo(Vectors.bytes("4 core of cons_0000"));
            }
            leaves.add(leaf.hash());
        }
        leaves.sort(Arrays::compareUnsigned);
        assertThat(leaves.getFirst()).isEqualTo(Vectors.bytes("4 smallest leaf"));
        byte[] root = MerkleTree.root(leaves);
        assertThat(root).isEqualTo(Vectors.bytes("4 root"));
        byte[] randomness =
                Sha256.of(
                        Hex.decode(
                                Members.of(Vectors.map("5 seal's and drawn's members"))
                                        .text("opened")));
        byte[] seed = Seed.derive(randomness, Vectors.bytes("4 rulesHash"), root);
        assertThat(seed).isEqualTo(Vectors.bytes("4 seed"));
        var ranked =
                Ranking.best(
                        seed,
                        leaves.stream().map(l -> new SealedLeaf(l, LeafStatus.ACTIVE)).iterator(),
                        7);
        assertThat(ranked.stream().map(r -> r.index()).toList())
                .isEqualTo(Vectors.list("4 ranking by index in the sorted list"));
        assertThat(ranked.getFirst().score()).isEqualTo(Vectors.text("4 best score"));
        NumberStream words = new NumberStream(seed, "main");
        List<Long> pool = new ArrayList<>();
        for (long n = 1; n <= 70; n++) {
            pool.add(n);
        }
        for (int i = 0; i < 5; i++) {
            Collections.swap(pool, i, i + words.below(pool.size() - i));
        }
        assertThat(pool.subList(0, 5)).isEqualTo(Vectors.list("4 main, 5 of 1..70"));
    }

    @Test
    void aReceiptIsTheVectorsAndNoPartOfItCanBeChanged() {
        Members shown =
                Members.of(CanonicalJson.parse(Utf8.bytes(Vectors.text("2 receipt of ticket 1"))));
        Stub stub = VectorTickets.all().getFirst().stub();
        byte[] rules = Vectors.bytes("1 rulesHash");
        byte[] root = Hex.decode(shown.members("head").text("root"));
        Receipt receipt = new Receipt(stub, rules, "2023-09-14T12:34:56.789Z", 3, root);
        byte[] key = Ed25519.publicKey(Vectors.RECEIPT_SEED);
        byte[] signature = receipt.sign(Vectors.RECEIPT_SEED);
        assertThat(Hex.encode(signature)).isEqualTo(shown.text("signature"));
        assertThat(receipt.isSignedBy(key, signature)).isTrue();
        List<Receipt> others =
                List.of(
                        new Receipt(stub, root, "2023-09-14T12:34:56.789Z", 3, root),
                        new Receipt(stub, rules, "2023-09-14T12:34:56Z", 3, root),
                        new Receipt(stub, rules, "2023-09-14T12:34:56.789Z", 4, root),
                        new Receipt(stub, rules, "2023-09-14T12:34:56.789Z", 3, rules),
                        new Receipt(
                                VectorTickets.all().get(1).stub(),
                                rules,
                                "2023-09-14T12:34:56.789Z",
                                3,
                                root));
        assertThat(others).noneMatch(other -> other.isSignedBy(key, signature));
    }

    @Test
    void aCommitmentOpensForOnePersonWithTheirSaltAlone() {
        byte[] commit = Opening.of(NONCE, ADA, "rosebud 1").commit(LINES);
        assertThat(Opening.of(NONCE, "mallory@example.com", "rosebud 1").commit(LINES))
                .isNotEqualTo(commit);
        assertThat(Opening.of(NONCE, ADA, "another salt").commit(LINES)).isNotEqualTo(commit);
        assertThat(Opening.of(NONCE, ADA, "rosebud 1").commit(Utf8.bytes("[]")))
                .isNotEqualTo(commit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 321})
    void aPersonHasFrom1To320Bytes(int length) {
        assertThatThrownBy(() -> Opening.of(NONCE, "a".repeat(length), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSaltHasAtMost64Characters() {
        assertThat(Opening.isSalt("\uD83C\uDFB2".repeat(64))).isTrue();
        assertThat(Opening.isSalt("a".repeat(65))).isFalse();
        assertThatThrownBy(() -> Opening.of(NONCE, ADA, "a".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
