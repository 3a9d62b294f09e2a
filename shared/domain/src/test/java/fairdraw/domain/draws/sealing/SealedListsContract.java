package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.SealedLists.Top;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.prizes.NumberLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link SealedLists}, on an empty table each time. */
public interface SealedListsContract {

    Draw DRAW = draw(TENANT, 1);
    List<Draw> OTHERS =
            List.of(draw(TENANT, 2), draw(new Tenant(new OrganisationId("org_1"), Mode.LIVE), 3));

    SealedLists lists();

    private static Draw draw(Tenant tenant, int number) {
        return SampleDraws.open(
                tenant,
                new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                new LotterySlug("mega"));
    }

    private static LeafChunk chunk(int from, int until) {
        return LeafChunk.of(
                DRAW.id().text(),
                IntStream.range(from, until)
                        .mapToObj(SealedListsContract::leaf)
                        .sorted(
                                Comparator.comparing(
                                        leaf -> leaf.leaf(DRAW.id().text()),
                                        Arrays::compareUnsigned))
                        .toList());
    }

    private static PackedLeaf leaf(int number) {
        return new Stub("", number, 0, Sha256.of("commit"))
                .listed(Sha256.of("tag " + number), LeafStatus.ACTIVE);
    }

    private static Holder holder(int number) {
        return new Holder("%032x".formatted(number), number, List.of(), false);
    }

    private static Manifest manifest(long round) {
        return new Manifest(
                DRAW.id().text(),
                0,
                0,
                "00".repeat(32),
                DRAW.rulesHash(),
                new Randomness.Round("ab".repeat(32), round),
                CLOSES,
                new Manifest.Pool(0, 0, 0),
                false);
    }

    @Test
    default void theFirstManifestStaysWhateverComesLater() {
        assertThat(lists().manifest(DRAW)).isEmpty();

        assertThat(lists().putIfAbsent(DRAW, manifest(1))).isEqualTo(manifest(1));
        assertThat(lists().putIfAbsent(DRAW, manifest(2))).isEqualTo(manifest(1));

        assertThat(lists().manifest(DRAW)).contains(manifest(1));
        for (Draw other : OTHERS) {
            assertThat(lists().manifest(other)).isEmpty();
        }
    }

    @Test
    default void aChunkIsFoundByItsNumberWithTheHoldersOfItsLeaves() {
        assertThat(lists().chunk(DRAW, 0)).isEmpty();
        assertThat(lists().holders(DRAW, 0)).isEmpty();
        lists().write(DRAW, 0, chunk(0, 3), List.of(holder(2), holder(0), holder(1)));
        lists().write(DRAW, 1, chunk(3, 4), List.of(holder(3)));

        assertThat(lists().chunk(DRAW, 0).orElseThrow().bytes()).isEqualTo(chunk(0, 3).bytes());
        assertThat(lists().holders(DRAW, 0)).containsExactly(holder(2), holder(0), holder(1));
        assertThat(lists().chunk(DRAW, 1).orElseThrow().bytes()).isEqualTo(chunk(3, 4).bytes());
        assertThat(lists().holders(DRAW, 1)).containsExactly(holder(3));
        assertThat(lists().chunk(DRAW, 2)).isEmpty();
        for (Draw other : OTHERS) {
            assertThat(lists().chunk(other, 0)).isEmpty();
            assertThat(lists().holders(other, 0)).isEmpty();
        }
    }

    @Test
    default void aFullChunkOfADrawInARegisterComesBackWithWhatOpensItsLeaves() {
        Draw registered =
                DRAW.registered(SampleRegisters.registration(TENANT.mode(), new byte[32]), 1);
        LeafChunk chunk =
                LeafChunk.of(
                        registered.id().text(),
                        IntStream.range(0, MerkleTree.CHUNK)
                                .mapToObj(number ->
                                        new Stub(
                                                        registered.id().text(),
                                                        number,
                                                        1,
                                                        Sha256.of("commit"))
                                                .listed(
                                                        Sha256.of("tag " + number),
                                                        LeafStatus.ACTIVE))
                                .sorted(
                                        Comparator.comparing(
                                                leaf -> leaf.leaf(registered.id().text()),
                                                Arrays::compareUnsigned))
                                .toList());
        List<Holder> holders =
                IntStream.range(0, MerkleTree.CHUNK)
                        .mapToObj(number ->
                                new Holder(
                                        "%032x".formatted(number),
                                        number,
                                        List.of(NumberLine.canonical(List.of(1, 2), List.of())),
                                        false,
                                        "%0128x".formatted(number)))
                        .toList();

        lists().write(registered, 0, chunk, holders);

        LeafChunk read = lists().chunk(registered, 0).orElseThrow();
        assertThat(read.bytes()).isEqualTo(chunk.bytes()).hasSize(MerkleTree.CHUNK * 71);
        assertThat(read.root()).isEqualTo(chunk.root());
        assertThat(lists().holders(registered, 0)).isEqualTo(holders);
    }

    @Test
    default void anEmptyListHasAnEmptyChunk() {
        lists().write(DRAW, 0, chunk(0, 0), List.of());

        assertThat(lists().chunk(DRAW, 0).orElseThrow().bytes()).isEqualTo(chunk(0, 0).bytes());
        assertThat(lists().holders(DRAW, 0)).isEmpty();
    }

    @Test
    default void aRepeatedWriteChangesNothing() {
        for (int time = 0; time < 2; time++) {
            lists().write(DRAW, 0, chunk(0, 2), List.of(holder(0), holder(1)));

            assertThat(lists().chunk(DRAW, 0).orElseThrow().bytes()).isEqualTo(chunk(0, 2).bytes());
            assertThat(lists().holders(DRAW, 0)).containsExactly(holder(0), holder(1));
        }
    }

    @Test
    default void theTopOfAListIsFoundAsItWasWritten() {
        assertThat(lists().top(DRAW)).isEmpty();
        Top top =
                new Top(
                        2_049,
                        List.of(Sha256.of("first leaf"), Sha256.of("another")),
                        List.of(Sha256.of("root"), Sha256.of("another root")));

        lists().write(DRAW, top);

        assertThat(lists().top(DRAW).orElseThrow()).usingRecursiveComparison().isEqualTo(top);
        for (Draw other : OTHERS) {
            assertThat(lists().top(other)).isEmpty();
        }
    }

    @Test
    default void theHoldersOfAChunkComeBackInOrderHoweverMuchTheyHold() {
        List<NumberLine> lines =
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                NumberLine.canonical(List.of(0, 1, 2, i + 3, 255), List.of(200)))
                        .toList();
        List<Holder> holders =
                IntStream.range(0, 1_200)
                        .mapToObj(i ->
                                new Holder(
                                        "%032x".formatted(i * 31L),
                                        0xFFFF_FFFFL - i,
                                        i % 7 == 0 ? List.of() : lines,
                                        i % 3 == 0))
                        .toList();

        lists().write(DRAW, 0, chunk(0, 0), holders);

        assertThat(lists().holders(DRAW, 0)).isEqualTo(holders);
    }

    @Test
    default void anErasedHolderKeepsItsPlaceAndWhatIsPublishedOfIt() {
        List<NumberLine> lines =
                IntStream.range(0, 100)
                        .mapToObj(i -> NumberLine.canonical(List.of(0, 1, 2, i + 3), List.of(200)))
                        .toList();
        List<Holder> holders =
                IntStream.range(0, 1_200)
                        .mapToObj(i ->
                                new Holder(
                                        "%032x".formatted(i + 1), i, lines, true, "ab".repeat(64)))
                        .toList();
        lists().write(DRAW, 0, chunk(0, 3), holders);
        byte[] leaves = lists().chunk(DRAW, 0).orElseThrow().bytes();

        for (int index : new int[] {0, 700, 700}) {
            lists().erase(DRAW, 0, Set.of(index));
        }
        lists().erase(DRAW, 0, Set.of(0, 3, 1_199));

        List<Holder> expected = new ArrayList<>(holders);
        for (int index : new int[] {0, 3, 700, 1_199}) {
            expected.set(index, new Holder("0".repeat(32), index, lines, true, "ab".repeat(64)));
        }
        assertThat(lists().holders(DRAW, 0)).isEqualTo(expected);
        assertThat(lists().chunk(DRAW, 0).orElseThrow().bytes()).isEqualTo(leaves);
        assertThat(expected.stream().filter(Holder::isErased)).hasSize(4);
    }
}
