package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.Results.Candidate;
import fairdraw.domain.draws.results.Results.RankedRange;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Results}, on an empty table in each test. */
public interface ResultsContract {

    /** More than fit an item of the table. */
    int MANY = 5_000;

    Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));
    Draw OTHER =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000002"),
                    new LotterySlug("mega"));

    Results results();

    private static Result result(long round) {
        return new Result(
                round,
                "ab".repeat(48),
                "cd".repeat(32),
                "ef".repeat(32),
                List.of(5, 3, 1, 2, 4),
                List.of(1));
    }

    private static List<Rank> ranks(int until) {
        return IntStream.range(0, until)
                .mapToObj(rank ->
                        new Rank(
                                rank,
                                "%08x".formatted(rank).repeat(8),
                                "%08x".formatted(rank).repeat(4),
                                rank == 0 ? 0xFFFF_FFFFL : rank))
                .toList();
    }

    @Test
    default void theFirstResultOfADrawIsItsResultForEver() {
        assertThat(results().find(DRAW)).isEmpty();

        assertThat(results().putIfAbsent(DRAW, result(1))).isEqualTo(result(1));
        assertThat(results().putIfAbsent(DRAW, result(2))).isEqualTo(result(1));

        assertThat(results().find(DRAW)).contains(result(1));
        assertThat(results().find(OTHER)).isEmpty();
    }

    @Test
    default void aResultKeepsTheRoundsThatGaveWayToItsOwn() {
        Result late =
                new Result(
                        9,
                        "ab".repeat(48),
                        "cd".repeat(32),
                        "ef".repeat(32),
                        List.of(),
                        List.of(),
                        List.of(
                                new Result.Passed(7, "12".repeat(48)),
                                new Result.Passed(8, "34".repeat(48))));

        results().putIfAbsent(DRAW, late);

        assertThat(results().find(DRAW)).contains(late);
    }

    @Test
    default void aResultMayHaveNoNumbers() {
        Result ranked =
                new Result(
                        1, "ab".repeat(48), "cd".repeat(32), "ef".repeat(32), List.of(), List.of());

        results().putIfAbsent(DRAW, ranked);

        assertThat(results().find(DRAW)).contains(ranked);
    }

    @Test
    default void theRanksOfALongRankingAreReadInAnyPart() {
        results().rank(DRAW, ranks(MANY));
        results().rank(OTHER, ranks(1));

        assertThat(results().ranks(DRAW, 0, MANY)).isEqualTo(ranks(MANY));
        assertThat(results().ranks(DRAW, 4_000, 4_200))
                .isEqualTo(ranks(MANY).subList(4_000, 4_200));
        assertThat(results().ranks(DRAW, 7, 8)).isEqualTo(ranks(MANY).subList(7, 8));
        assertThat(results().ranks(OTHER, 0, 1)).isEqualTo(ranks(1));
    }

    @Test
    default void aLaterCallStoresMoreRanks() {
        results().rank(DRAW, ranks(100));
        results().rank(DRAW, ranks(200));

        assertThat(results().ranks(DRAW, 0, 200)).isEqualTo(ranks(200));
    }

    @Test
    default void anErasedPersonsRanksKeepTheirLeaves() {
        List<Rank> ranks = new ArrayList<>(ranks(MANY));
        String person = ranks.get(7).person();
        Rank far = ranks.get(4_500);
        ranks.set(4_500, new Rank(4_500, far.leaf(), person, far.number()));
        results().rank(DRAW, ranks);
        results().rank(OTHER, ranks(8));

        for (int time = 0; time < 2; time++) {
            results().erase(DRAW, person);

            for (int rank : new int[] {7, 4_500}) {
                ranks.set(rank, InMemoryResults.erased(ranks.get(rank)));
            }
            assertThat(results().ranks(DRAW, 0, MANY)).isEqualTo(ranks);
        }
        assertThat(ranks.get(7).person()).isEqualTo(Person.NOBODY);
        assertThat(results().ranks(OTHER, 0, 8)).isEqualTo(ranks(8));
    }

    @Test
    default void nobodyIsErasedFromADrawWithoutRanks() {
        results().erase(DRAW, "ab".repeat(16));

        assertThat(results().find(DRAW)).isEmpty();
    }

    private static RankedRange range(int candidates) {
        return new RankedRange(
                262_144,
                IntStream.range(0, candidates)
                        .mapToObj(i -> new Candidate("%064x".formatted(i), 1L << 33 | i))
                        .toList());
    }

    @Test
    default void aRankedRangeIsKeptForItsNumberOfRanksHoweverManyTheyAre() {
        assertThat(results().rankedRange(DRAW, 20_000, 3)).isEmpty();

        results().rankRange(DRAW, 20_000, 3, range(20_000));
        results().rankRange(DRAW, 20_000, 3, range(20_000));
        results().rankRange(DRAW, 100, 3, range(100));
        results().rankRange(DRAW, 100, 4, range(0));

        assertThat(results().rankedRange(DRAW, 20_000, 3)).contains(range(20_000));
        assertThat(results().rankedRange(DRAW, 100, 3)).contains(range(100));
        assertThat(results().rankedRange(DRAW, 100, 4)).contains(range(0));
        assertThat(results().rankedRange(DRAW, 100, 5)).isEmpty();
        assertThat(results().rankedRange(OTHER, 100, 3)).isEmpty();
    }
}
