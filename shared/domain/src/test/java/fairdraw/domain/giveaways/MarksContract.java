package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Marks.Passing;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link Marks}, with the participations whose places they
 * are, on empty tables in each test.
 */
public interface MarksContract {

    Instant NOW = CLOSES.plusSeconds(LEAD + 60);
    Forfeit LEFT = new Forfeit(Mark.State.LEFT, EntrantState.DRAW_CLOSED, CLOSES);

    Marks marks();

    /** Returns the people who take part. */
    Participations participations();

    /** Returns the draws in which they take part. */
    Draws draws();

    private static Rank rank(int rank) {
        return new Rank(rank, "%02x".formatted(rank).repeat(32), person(rank), 1);
    }

    private static String person(int rank) {
        return "%02x".formatted(rank).repeat(16);
    }

    private static List<Rank> ranks(int from, int until) {
        return IntStream.range(from, until).mapToObj(MarksContract::rank).toList();
    }

    /** Returns a closed draw with this many people in it. */
    private Draw closed(int people) {
        Draw draw = SampleGiveaways.open(new DrawId("draw_1"));
        draws().create(draw);
        IntStream.range(0, people)
                .forEach(number ->
                        participations()
                                .enter(
                                        draw,
                                        new Entrant(
                                                person(number),
                                                new ConsumerId("cons_" + number),
                                                "ab".repeat(32),
                                                1,
                                                "cd".repeat(32),
                                                "",
                                                Optional.empty()),
                                        0,
                                        OPENS));
        return replaced(SampleGiveaways.closed(draw));
    }

    private Draw replaced(Draw next) {
        assertThat(draws().replace(next)).isTrue();
        return next;
    }

    private void forfeit(Draw draw, int person) {
        Standing standing = participations().standing(draw, person(person)).orElseThrow();
        assertThat(participations().forfeit(standing, LEFT)).isTrue();
    }

    private Standing standing(Draw draw, int person) {
        return participations().standing(draw, person(person)).orElseThrow();
    }

    @Test
    default void theFirstRanksGetAPlaceOnceUnlessTheyForfeited() {
        Draw draw = closed(4);
        assertThat(marks().all(draw)).isEmpty();
        forfeit(draw, 1);
        List<Mark> given =
                List.of(Mark.first(rank(0)), Mark.passedOver(rank(1), LEFT), Mark.first(rank(2)));

        assertThat(marks().award(draw, ranks(0, 3))).isEqualTo(given);
        forfeit(draw, 2);
        assertThat(marks().award(draw, ranks(0, 3))).isEqualTo(given);

        assertThat(marks().all(draw)).isEqualTo(given);
        assertThat(marks().find(draw, person(2))).contains(Mark.first(rank(2)));
        assertThat(marks().find(draw, person(3))).isEmpty();
        assertThat(marks().forfeits(draw, given))
                .isEqualTo(Map.of(person(1), LEFT, person(2), LEFT));
    }

    @Test
    default void manyPlacesAreGivenInOrderOfTheirRank() {
        Draw draw = closed(70);

        List<Mark> given = marks().award(draw, ranks(0, 70));

        assertThat(given).extracting(mark -> mark.rank().rank()).isSorted().hasSize(70);
        assertThat(marks().all(draw)).isEqualTo(given);
    }

    @Test
    default void onlyAWonPlaceIsFreed() {
        Draw draw = closed(2);
        marks().award(draw, ranks(0, 1));
        Mark expired = Mark.first(rank(0)).expired(NOW);

        assertThat(marks().free(draw, Mark.first(rank(1)).expired(NOW))).isFalse();
        assertThat(marks().free(draw, expired)).isTrue();
        assertThat(marks().free(draw, Mark.first(rank(0)).freed(LEFT))).isFalse();

        assertThat(marks().all(draw)).containsExactly(expired);
    }

    @Test
    default void aPlaceIsPassedOnOnceWithItsDraw() {
        Draw draw = closed(3);
        marks().award(draw, ranks(0, 1));
        Mark first = Mark.first(rank(0)).expired(NOW).passed();
        Mark second = Mark.later(rank(1), NOW);
        Draw next = SampleGiveaways.awarded(draw, 3, 2);

        assertThat(marks().pass(next, first, second)).isEqualTo(new Passing.Done());
        assertThat(marks().pass(next, first, Mark.later(rank(2), NOW)))
                .isEqualTo(new Passing.Moved());

        assertThat(marks().all(draw)).containsExactly(first, second);
        assertThat(draws().find(draw.tenant(), draw.id())).contains(next);
    }

    @Test
    default void noPlacePassesToSomebodyWhoForfeitedButItIsNotedThatTheyWerePassedOver() {
        Draw draw = closed(3);
        marks().award(draw, ranks(0, 1));
        forfeit(draw, 1);
        Mark first = Mark.first(rank(0)).expired(NOW).passed();
        Draw next = SampleGiveaways.awarded(draw, 3, 2);

        assertThat(marks().pass(next, first, Mark.later(rank(1), NOW)))
                .isEqualTo(new Passing.Forfeited(LEFT));
        assertThat(draws().find(draw.tenant(), draw.id())).contains(draw);

        assertThat(marks().passOver(next, rank(1), LEFT)).isTrue();
        assertThat(marks().passOver(next, rank(2), LEFT)).isFalse();
        assertThat(marks().all(draw))
                .containsExactly(Mark.first(rank(0)), Mark.passedOver(rank(1), LEFT));
        assertThat(draws().find(draw.tenant(), draw.id())).contains(next);
    }

    @Test
    default void aWonPlaceIsClaimedOnce() {
        Draw draw = replaced(SampleGiveaways.awarded(closed(2), 2, 1));
        marks().award(draw, ranks(0, 1));
        Standing standing = standing(draw, 0);
        Mark won = standing.mark().orElseThrow();

        assertThat(participations().complete(standing, won, Optional.empty(), NOW)).isTrue();
        assertThat(participations().complete(standing, won, Optional.empty(), NOW)).isFalse();

        Mark claimed = marks().find(draw, person(0)).orElseThrow();
        assertThat(claimed.state()).isEqualTo(Mark.State.COMPLETED);
        assertThat(claimed.at()).contains(NOW);
        assertThat(marks().free(draw, won.expired(NOW))).isFalse();
        assertThat(participations().forfeit(standing, LEFT)).isFalse();
    }

    @Test
    default void aClaimThatRestsOnADeviceNeedsThatThePlaceIsStillBoundToIt() {
        Draw draw = replaced(SampleGiveaways.awarded(closed(2), 2, 1));
        marks().award(draw, ranks(0, 1));
        Standing standing = standing(draw, 0);
        Mark won = standing.mark().orElseThrow();
        participations().rebind(draw, person(0), Optional.of("tablet"));

        assertThat(participations().complete(standing, won, Optional.of(0), NOW)).isFalse();
        assertThat(participations().complete(standing, won, Optional.of(1), NOW)).isTrue();
    }

    @Test
    default void whoForfeitsAfterTheDrawLosesTheirPlaceWithIt() {
        Draw draw = replaced(SampleGiveaways.awarded(closed(2), 2, 1));
        marks().award(draw, ranks(0, 1));
        Standing winner = standing(draw, 0);

        assertThat(participations().forfeit(winner, LEFT)).isTrue();
        assertThat(participations().forfeit(winner, LEFT)).isFalse();

        assertThat(marks().all(draw)).containsExactly(Mark.first(rank(0)).freed(LEFT));
    }

    @Test
    default void noPlaceThatWasPassedToSomebodyMeanwhileIsLostWithAForfeit() {
        Draw draw = replaced(SampleGiveaways.awarded(closed(2), 2, 1));
        marks().award(draw, ranks(0, 1));
        Standing seen = standing(draw, 1);
        marks().pass(
                        SampleGiveaways.awarded(draw, 2, 2),
                        Mark.first(rank(0)).expired(NOW).passed(),
                        Mark.later(rank(1), NOW));

        assertThat(participations().forfeit(seen, LEFT)).isFalse();

        assertThat(participations().find(draw, person(1)).orElseThrow().forfeit()).isEmpty();
        assertThat(marks().find(draw, person(1))).contains(Mark.later(rank(1), NOW));
    }
}
