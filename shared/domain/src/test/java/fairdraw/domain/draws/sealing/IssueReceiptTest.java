package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.WrittenSeal.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.evidence.IssueReceipt;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Leaf;
import fairdraw.fairness.leaves.PersonTag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The receipts that are asked for of a draw that stands in a register. */
final class IssueReceiptTest {

    private static final Instant ACCEPTED = Instant.parse("2026-03-01T10:00:00.250Z");

    private final SealBench bench = new SealBench(5, 5_000, WHOLE);
    private final IssueReceipt receipts = SampleReceipts.of(bench.lists, new FixedRootKeys());

    @Test
    void aReceiptIsThatOfTheEntryWithTheKeyOfThePersonsTag() {
        Entry entry = bench.sold.getFirst();

        Map<String, @Nullable Object> receipt =
                receipts.now(bench.stored(), entry, "entry", ACCEPTED);

        assertThat(receipt.keySet())
                .containsExactly(
                        "v",
                        "draw",
                        "ticketNo",
                        "nonce",
                        "salt",
                        "who",
                        "lines",
                        "rules",
                        "acceptedAt",
                        "head",
                        "signature",
                        "link",
                        "tagKey",
                        "proof");
        assertThat(receipt)
                .containsEntry("v", 2)
                .containsEntry("who", entry.who())
                .containsEntry("tagKey", entry.tagKey())
                .containsEntry("rules", bench.stored().registered().orElseThrow().rulesHash());
    }

    @Test
    void thereIsNoProofBeforeTheSealAndOnEntryNever() {
        Entry entry = bench.sold.getFirst();
        assertThat(receipts.now(bench.stored(), entry, "entry", ACCEPTED))
                .containsEntry("proof", null);

        bench.sealed();

        assertThat(receipts.onEntry(bench.stored(), entry, "entry", ACCEPTED))
                .containsEntry("v", 2)
                .containsEntry("proof", null);
    }

    @Test
    void theProofLeadsFromWhatTheReceiptSaysToTheRootOfTheSeal() {
        bench.sealed();
        Draw draw = bench.stored();
        byte[] root = Hex.decode(bench.lists.manifest(draw).orElseThrow().root());

        for (int number : List.of(0, 1, 500, 4_095, 4_096, 4_999)) {
            Entry entry = bench.sold.get(number);
            Map<String, @Nullable Object> receipt = receipts.now(draw, entry, "entry", ACCEPTED);
            Map<?, ?> proof = (Map<?, ?>) Objects.requireNonNull(receipt.get("proof"));
            byte[] tag =
                    PersonTag.of(
                            Hex.decode(text(receipt, "tagKey")),
                            draw.id().text(),
                            text(receipt, "who"));

            assertThat(proof.get("personTag")).isEqualTo(Hex.encode(tag));
            assertThat(proof.get("status")).isEqualTo(entry.status().code());
            assertThat(
                            MerkleTree.verify(
                                    leaf(draw, entry, tag),
                                    (Long) Objects.requireNonNull(proof.get("index")),
                                    5_000,
                                    path(proof),
                                    root))
                    .describedAs("entry %s", number)
                    .isTrue();
        }
        assertThat(bench.sold).extracting(Entry::status).contains(LeafStatus.DENIED);
    }

    @Test
    void aDrawThatWasCancelledBeforeItsSealHasNoProof() {
        Draw cancelled =
                bench.stored().to(new Progress.Cancelled("rain", ACCEPTED), null, ACCEPTED);

        assertThat(receipts.now(cancelled, bench.sold.getFirst(), "entry", ACCEPTED))
                .containsEntry("proof", null);
    }

    @Test
    void anEntryThatTheListLacksHasNoReceipt() {
        Entry late = new SealBench(6, 1, WHOLE).sold.getFirst();
        bench.sealed();

        assertThatThrownBy(() -> receipts.now(bench.stored(), late, "entry", ACCEPTED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks an entry");
    }

    private static byte[] leaf(Draw draw, Entry entry, byte[] tag) {
        return new Leaf(tag, entry.slip().stub(draw.id()), entry.status()).hash();
    }

    private static List<byte[]> path(Map<?, ?> proof) {
        return ((List<?>) Objects.requireNonNull(proof.get("path")))
                .stream().map(node -> Hex.decode(String.valueOf(node))).toList();
    }

    private static String text(Map<String, @Nullable Object> receipt, String name) {
        return String.valueOf(receipt.get(name));
    }
}
