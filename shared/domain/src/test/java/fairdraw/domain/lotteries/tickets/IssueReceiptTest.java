package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.ids.DrawKeyId;
import fairdraw.domain.lotteries.LifeOfADraw;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.Leaf;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.ReceiptBytes;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IssueReceiptTest {

    private static final int ENTRIES = 2 * MerkleTree.CHUNK + 123;
    private static final Instant ACCEPTED = Instant.parse("2026-03-01T10:00:00.250Z");
    private static final byte[] SEED =
            "thirty-two bytes of a test's key".getBytes(StandardCharsets.US_ASCII);
    private static final Draw OPEN = LifeOfADraw.OPEN;
    private static final Draw SEALED = LifeOfADraw.SEALED;

    private static final List<PackedLeaf> LEAVES =
            IntStream.range(0, ENTRIES)
                    .mapToObj(n -> entry(n).leaf(OPEN))
                    .map(leaf -> Map.entry(leaf.leaf(OPEN.id().text()), leaf))
                    .sorted(Map.Entry.comparingByKey(Arrays::compareUnsigned))
                    .map(Map.Entry::getValue)
                    .toList();

    private final InMemorySealedLists lists = new InMemorySealedLists();
    private final IssueReceipt receipts = SampleReceipts.of(lists, new Keys());

    @Test
    void aReceiptCarriesAllThatItsCoreIsMadeOf() {
        Entry entry = entry(7);

        Map<String, @Nullable Object> receipt = receipts.now(OPEN, entry, "entry", ACCEPTED);

        assertThat(receipt.keySet())
                .containsExactly(
                        "draw",
                        "core",
                        "nonce",
                        "tagKey",
                        "rules",
                        "acceptedAt",
                        "subject",
                        "lines",
                        "keyId",
                        "signature",
                        "proof");
        byte[] tag = Leaf.subjectTag(bytes(receipt, "tagKey"), OPEN.id().text(), entry.subject());
        byte[] commit =
                Leaf.commit(
                        bytes(receipt, "nonce"),
                        entry.subject(),
                        Lines.canonicalJson(Lines.ofTree(receipt.get("lines"))));
        assertThat(bytes(receipt, "core"))
                .isEqualTo(Leaf.core(OPEN.id().text(), tag, entry.number(), commit));
        assertThat(receipt).containsEntry("acceptedAt", "2026-03-01T10:00:00.250Z");
    }

    @Test
    void aReceiptIsSignedOverCoreRulesAndTheTimeAsPrinted() {
        Map<String, @Nullable Object> receipt = receipts.now(OPEN, entry(7), "entry", ACCEPTED);

        assertThat(receipt).containsEntry("keyId", "dk_test");
        assertThat(
                        Ed25519.verify(
                                Ed25519.publicKey(SEED),
                                ReceiptBytes.toSign(
                                        bytes(receipt, "core"),
                                        bytes(receipt, "rules"),
                                        text(receipt, "acceptedAt")),
                                bytes(receipt, "signature")))
                .isTrue();
    }

    @Test
    void thereIsNoProofBeforeTheSealAndOnEntryNever() {
        seal(SEALED);

        assertThat(receipts.now(OPEN, entry(7), "entry", ACCEPTED)).containsEntry("proof", null);
        assertThat(receipts.now(LifeOfADraw.CANCELLED, entry(7), "entry", ACCEPTED))
                .containsEntry("proof", null);
        assertThat(receipts.onEntry(SEALED, entry(7), "entry", ACCEPTED))
                .containsEntry("proof", null);
    }

    @Test
    void theProofLeadsFromTheReceiptToTheRoot() {
        byte[] root = seal(SEALED);

        for (int n : List.of(0, 1, 500, 4_095, 4_096, 6_000, ENTRIES - 1)) {
            Entry entry = entry(n);
            Map<String, @Nullable Object> receipt = receipts.now(SEALED, entry, "entry", ACCEPTED);
            Map<?, ?> proof = (Map<?, ?>) Objects.requireNonNull(receipt.get("proof"));

            assertThat(proof.get("status")).isEqualTo(entry.status().code());
            assertThat(
                            MerkleTree.verify(
                                    Leaf.leaf(bytes(receipt, "core"), entry.status()),
                                    (Long) Objects.requireNonNull(proof.get("index")),
                                    ENTRIES,
                                    path(proof),
                                    root))
                    .describedAs("entry %s", n)
                    .isTrue();
        }
    }

    @Test
    void anEntryThatTheListLacksHasNoReceipt() {
        seal(SEALED);

        assertThatThrownBy(() -> receipts.now(SEALED, entry(ENTRIES + 1), "entry", ACCEPTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks an entry");
    }

    /** Returns the {@code n}th entry, of which every eleventh is void. */
    private static Entry entry(int n) {
        return new Entry(
                "person " + n,
                n,
                0,
                n % 11 == 0 ? LeafStatus.DENIED : LeafStatus.ACTIVE,
                hex("tagKey", n),
                "subj_" + n,
                "person" + n + "@example.com",
                hex("nonce", n),
                "",
                new Content.TicketLines(
                        List.of(NumberLine.canonical(List.of(1, 2, 3, 4, 5 + n % 15), List.of(1))),
                        false));
    }

    private static String hex(String what, int n) {
        byte[] bytes = Arrays.copyOf((what + n).getBytes(StandardCharsets.US_ASCII), 32);
        return Hex.encode(bytes);
    }

    /** Writes the list as the seal does and returns its root. */
    private byte[] seal(Draw draw) {
        List<byte[]> firsts = new ArrayList<>();
        List<byte[]> roots = new ArrayList<>();
        for (int at = 0; at < ENTRIES; at += MerkleTree.CHUNK) {
            LeafChunk chunk =
                    LeafChunk.of(
                            draw.id().text(),
                            LEAVES.subList(at, Math.min(ENTRIES, at + MerkleTree.CHUNK)));
            lists.write(draw, at / MerkleTree.CHUNK, chunk, List.of());
            firsts.add(chunk.first());
            roots.add(chunk.root());
        }
        lists.write(draw, new SealedLists.Top(ENTRIES, firsts, roots));
        return MerkleTree.rootOfChunks(roots, ENTRIES);
    }

    private static List<byte[]> path(Map<?, ?> proof) {
        return ((List<?>) Objects.requireNonNull(proof.get("path")))
                .stream().map(node -> Hex.decode((String) node)).toList();
    }

    private static byte[] bytes(Map<String, @Nullable Object> receipt, String member) {
        return Hex.decode(text(receipt, member));
    }

    private static String text(Map<String, @Nullable Object> receipt, String member) {
        return (String) Objects.requireNonNull(receipt.get(member));
    }

    /** Root keys with one generation, known to the test. */
    private static final class Keys implements RootKeys {

        @Override
        public int current() {
            return 1;
        }

        @Override
        public byte[] pepper(int generation) {
            return SEED.clone();
        }

        @Override
        public byte[] receiptSeed(int generation) {
            return SEED.clone();
        }

        @Override
        public byte[] linkKey(int generation) {
            return SEED.clone();
        }

        @Override
        public Signer signer() {
            return new Signer() {
                @Override
                public DrawKeyId keyId() {
                    return new DrawKeyId("dk_test");
                }

                @Override
                public byte[] sign(byte[] message) {
                    return Ed25519.sign(SEED, message);
                }
            };
        }
    }
}
