package fairdraw.domain.giveaways.erasure;

import static fairdraw.domain.giveaways.EnteringContract.ADA;
import static fairdraw.domain.giveaways.EnteringContract.BOB;
import static fairdraw.domain.giveaways.EnteringContract.NOW;
import static fairdraw.domain.giveaways.EnteringContract.entrant;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.giveaways.Participation;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.Participations.Entering;
import fairdraw.domain.giveaways.Participations.Sought;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.giveaways.Standing;
import fairdraw.domain.ids.DrawId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link EraseEntrant.Removal}, and of {@link People} in
 * giveaways, on empty tables in each test.
 */
public interface EntrantRemovalContract {

    String CYD = "c".repeat(32);

    EraseEntrant.Removal removal();

    People people();

    Participations participations();

    Marks marks();

    Draws draws();

    /** Returns an open draw that one person may enter from each device. */
    private Draw open() {
        Draw draw =
                SampleGiveaways.open(
                        new DrawId("draw_1"), 2, OptionalInt.empty(), OptionalInt.of(1));
        assertThat(draws().create(draw)).isTrue();
        return draw;
    }

    private Entering enter(Draw draw, String person, int time, String device) {
        return participations().enter(draw, entrant(person, time, Optional.of(device)), 0, NOW);
    }

    private Draw awarded(Draw draw, String... winners) {
        Draw closed = SampleGiveaways.closed(draw);
        assertThat(draws().replace(closed)).isTrue();
        marks().award(
                        closed,
                        IntStream.range(0, winners.length)
                                .mapToObj(rank -> new Rank(rank, "ab".repeat(32), winners[rank], 1))
                                .toList());
        Draw awarded = SampleGiveaways.awarded(closed, winners.length, winners.length);
        assertThat(draws().replace(awarded)).isTrue();
        return awarded;
    }

    private static People.Sought sought(Draw draw, String person) {
        return new People.Sought(draw, person);
    }

    @Test
    default void ofAnErasedEntrantNothingIsLeftButThatTheyWereIn() {
        Draw open = open();
        enter(open, ADA, 1, "phone");
        enter(open, BOB, 1, "tablet");
        Draw draw = awarded(open, ADA, BOB);

        for (int time = 0; time < 2; time++) {
            removal().entrant(draw, ADA);

            assertThat(participations().find(draw, ADA)).isEmpty();
            assertThat(participations().standing(draw, ADA)).isEmpty();
            assertThat(participations().standings(List.of(new Sought(draw, ADA)))).isEmpty();
            assertThat(participations().parts(List.of(new Sought(draw, ADA)))).isEmpty();
            assertThat(participations().all(draw, List.of(ADA, BOB)))
                    .extracting(Participation::person)
                    .containsExactly(BOB);
            assertThat(listed(draw)).containsExactly(BOB);
            assertThat(marks().all(draw))
                    .extracting((Mark mark) -> mark.rank().person())
                    .containsExactly(BOB);
            assertThat(people().present(List.of(sought(draw, ADA), sought(draw, CYD))))
                    .containsExactly(sought(draw, ADA));
        }
        assertThat(participations().standing(draw, BOB).flatMap(Standing::mark)).isPresent();
    }

    private List<String> listed(Draw draw) {
        return IntStream.range(0, draw.spread().partitions())
                .boxed()
                .flatMap(partition -> participations().some(draw, partition, "", 1).stream())
                .map(Participation::person)
                .toList();
    }

    @Test
    default void anEntrantIsTakenOutOfEveryDeviceTheyEnteredFrom() {
        Draw draw = open();
        int gate = new Person(ADA).gate(draw.spread());
        enter(draw, ADA, 1, "phone");
        participations().leave(draw, ADA, gate, NOW);
        assertThat(enter(draw, ADA, 2, "tablet")).isEqualTo(new Entering.Accepted());
        participations().rebind(draw, ADA, Optional.of("watch"));
        enter(draw, BOB, 1, "laptop");
        assertThat(enter(draw, CYD, 1, "phone")).isEqualTo(new Entering.DeviceFull());
        assertThat(enter(draw, CYD, 1, "tablet")).isEqualTo(new Entering.DeviceFull());

        removal().devices(draw, ADA);
        removal().devices(draw, ADA);

        assertThat(enter(draw, CYD, 1, "laptop")).isEqualTo(new Entering.DeviceFull());
        assertThat(enter(draw, CYD, 1, "phone")).isEqualTo(new Entering.Accepted());
        assertThat(enter(draw, "d".repeat(32), 1, "tablet")).isEqualTo(new Entering.Accepted());
        assertThat(participations().find(draw, ADA)).isPresent();
    }

    @Test
    default void erasingAPersonWhoNeverEnteredWritesNothing() {
        Draw draw = open();

        removal().devices(draw, ADA);
        removal().entrant(draw, ADA);

        assertThat(people().present(List.of(sought(draw, ADA)))).isEmpty();
        assertThat(enter(draw, ADA, 1, "phone")).isEqualTo(new Entering.Accepted());
    }

    @Test
    default void theEntrantsOfADrawAreFoundAmongAnyNumber() {
        Draw draw = open();
        enter(draw, ADA, 1, "phone");
        enter(draw, BOB, 1, "tablet");
        List<People.Sought> all =
                IntStream.range(0, 230)
                        .mapToObj(i -> sought(draw, i == 7 ? BOB : i == 201 ? ADA : person(i)))
                        .toList();

        assertThat(people().present(all)).containsExactly(sought(draw, BOB), sought(draw, ADA));
    }

    private static String person(int number) {
        return "%032x".formatted(number);
    }
}
