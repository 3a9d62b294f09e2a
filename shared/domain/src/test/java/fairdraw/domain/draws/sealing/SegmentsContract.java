package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.Segments.Read;
import fairdraw.domain.draws.sealing.Segments.Sorted;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.prizes.NumberLine;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Segments}, on an empty table each time. */
public interface SegmentsContract {

    Draw DRAW = draw(TENANT, 1);
    List<Draw> OTHERS =
            List.of(draw(TENANT, 2), draw(new Tenant(new OrganisationId("org_1"), Mode.LIVE), 3));

    Segments segments();

    private static Draw draw(Tenant tenant, int number) {
        return SampleDraws.open(
                tenant,
                new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                new LotterySlug("mega"));
    }

    private static List<HeldLeaf> leaves(int from, int until, int lines) {
        return IntStream.range(from, until)
                .mapToObj(number ->
                        new HeldLeaf(
                                new Stub("", number, 0, Sha256.of("commit"))
                                        .listed(
                                                Sha256.of("tag " + number),
                                                lines == 0 ? LeafStatus.DENIED : LeafStatus.ACTIVE),
                                new Holder(
                                        "%032x".formatted(number),
                                        number,
                                        Collections.nCopies(
                                                lines,
                                                NumberLine.canonical(
                                                        List.of(1, 2, number % 200 + 3),
                                                        List.of())),
                                        number % 3 == 0 && lines > 0)))
                .toList();
    }

    private static List<String> told(List<HeldLeaf> leaves) {
        return leaves.stream()
                .map(held -> Hex.encode(held.leaf().bytes()) + held.holder())
                .sorted()
                .toList();
    }

    private List<String> bucket(Draw draw, int round, int bucket, String... parts) {
        return told(segments().bucket(draw, round, bucket, List.of(parts)));
    }

    private static Read read(int lane, int step, String part, Optional<String> next) {
        return new Read(
                lane,
                step,
                part,
                next,
                List.of(new Tally(70_000, 3), new Tally(0, 0)),
                123_456,
                IntStream.range(0, Segments.BUCKETS).mapToObj(bucket -> bucket * 300).toList());
    }

    private static List<HeldLeaf> ticketsInARegister(Draw draw, int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new HeldLeaf(
                                new Stub(draw.id().text(), number, 1, Sha256.of("commit" + number))
                                        .listed(Sha256.of("tag"), LeafStatus.ACTIVE),
                                new Holder(
                                        "%032x".formatted(number),
                                        number,
                                        List.of(NumberLine.canonical(List.of(1, 2), List.of())),
                                        false,
                                        "%0128x".formatted(number))))
                .toList();
    }

    @Test
    default void aBucketOfADrawInARegisterHasItsLeavesWithWhatOpensThem() {
        Draw registered =
                DRAW.registered(SampleRegisters.registration(TENANT.mode(), new byte[32]), 1);
        List<HeldLeaf> leaves = ticketsInARegister(registered, 4_000);

        segments().put(registered, 0, 7, "a", leaves);

        assertThat(bucket(registered, 0, 7, "a")).isEqualTo(told(leaves));
    }

    @Test
    default void aBucketHasTheLeavesOfTheWantedParts() {
        segments().put(DRAW, 0, 7, "a", leaves(0, 5, 2));
        segments().put(DRAW, 0, 7, "b", leaves(5, 9, 0));
        segments().put(DRAW, 0, 8, "a", leaves(9, 10, 1));
        segments().put(DRAW, 1, 7, "a", leaves(10, 11, 1));

        assertThat(bucket(DRAW, 0, 7, "a")).isEqualTo(told(leaves(0, 5, 2)));
        assertThat(bucket(DRAW, 0, 7, "a", "b"))
                .containsAll(told(leaves(0, 5, 2)))
                .containsAll(told(leaves(5, 9, 0)))
                .hasSize(9);
        assertThat(bucket(DRAW, 0, 7, "c")).isEmpty();
        assertThat(bucket(DRAW, 1, 7, "a")).isEqualTo(told(leaves(10, 11, 1)));
        assertThat(bucket(DRAW, 0, 9, "a")).isEmpty();
        for (Draw other : OTHERS) {
            assertThat(bucket(other, 0, 7, "a")).isEmpty();
        }
    }

    @Test
    default void manyLeavesWithManyLinesComeBackFromABucket() {
        segments().put(DRAW, 0, 0, "a", leaves(0, 2_000, 100));

        assertThat(bucket(DRAW, 0, 0, "a")).isEqualTo(told(leaves(0, 2_000, 100)));
    }

    @Test
    default void theFirstRecordOfAStepStays() {
        Read first = read(3, 0, "a", Optional.of("place"));

        assertThat(segments().record(DRAW, 0, first)).isEqualTo(first);
        assertThat(segments().record(DRAW, 0, read(3, 0, "b", Optional.empty()))).isEqualTo(first);

        assertThat(segments().read(DRAW, 0)).containsExactly(first);
        assertThat(segments().read(DRAW, 1)).isEmpty();
        for (Draw other : OTHERS) {
            assertThat(segments().read(other, 0)).isEmpty();
        }
    }

    @Test
    default void theStepsOfALaneAreInOrder() {
        for (int step = 11; step >= 0; step--) {
            segments().record(DRAW, 2, read(12, step, "p" + step, Optional.of("x")));
            segments().record(DRAW, 2, read(1, step, "q" + step, Optional.empty()));
        }

        for (int lane : List.of(1, 12)) {
            assertThat(segments().read(DRAW, 2))
                    .filteredOn(read -> read.lane() == lane)
                    .extracting(Read::step)
                    .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
        }
    }

    @Test
    default void chunksAreRecordedOnceAndComeInOrder() {
        Sorted empty = new Sorted(0, List.of(), List.of());
        Sorted two =
                new Sorted(
                        10,
                        List.of(Sha256.of("first"), Sha256.of("other")),
                        List.of(Sha256.of("root"), Sha256.of("another")));
        Sorted one = new Sorted(9, List.of(Sha256.of("one")), List.of(Sha256.of("its root")));

        assertThat(segments().record(DRAW, 0, two)).isTrue();
        assertThat(segments().record(DRAW, 0, two)).isFalse();
        assertThat(segments().record(DRAW, 0, empty)).isTrue();
        assertThat(segments().record(DRAW, 0, one)).isTrue();

        assertThat(segments().sorted(DRAW, 0))
                .usingRecursiveComparison()
                .isEqualTo(List.of(empty, one, two));
        assertThat(segments().sorted(DRAW, 1)).isEmpty();
        for (Draw other : OTHERS) {
            assertThat(segments().sorted(other, 0)).isEmpty();
        }
    }
}
