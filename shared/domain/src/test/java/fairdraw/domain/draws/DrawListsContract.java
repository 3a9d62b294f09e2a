package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.draws.SampleDraws.draw;
import static fairdraw.domain.draws.SampleDraws.id;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draws.Due;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lists of every implementation of {@link Draws}, on empty tables in each test. */
public interface DrawListsContract {

    LotterySlug MEGA = SampleDraws.MEGA;

    Draws draws();

    /** Stores draws and returns them. */
    private List<Draw> stored(List<Draw> stored) {
        stored.forEach(draw -> assertThat(draws().create(draw)).isTrue());
        return stored;
    }

    private void replace(Draw next) {
        assertThat(draws().replace(next)).isTrue();
    }

    @Test
    default void upcomingDrawsAreThoseThatTakeEntriesTheNextToCloseFirst() {
        List<Draw> inOrder =
                IntStream.range(1, 40).mapToObj(i -> draw(i, CLOSES.plusMillis(i))).toList();
        stored(inOrder.reversed());
        stored(List.of(SampleDraws.open(TENANT, id(50), new LotterySlug("mini"))));

        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 100)).isEqualTo(inOrder);
        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 2)).isEqualTo(inOrder.subList(0, 2));
        assertThat(draws().upcoming(TENANT, MEGA, CLOSES.plusMillis(5), 2))
                .isEqualTo(inOrder.subList(5, 7));
        assertThat(draws().upcoming(TENANT, MEGA, CLOSES.plusMillis(39), 2)).isEmpty();
    }

    @Test
    default void drawsThatAreCancelledOrClosedEarlyAreNotUpcoming() {
        List<Draw> all =
                stored(
                        IntStream.range(1, 40)
                                .mapToObj(i -> draw(i, CLOSES.plusMillis(i)))
                                .toList());
        for (Draw draw : all.subList(0, 37)) {
            replace(
                    switch (draw.id().text().charAt(35) % 3) {
                        case 0 -> draw.to(new Progress.Open(true), OPENS, OPENS);
                        case 1 -> draw.to(new Progress.Cancelled("rain", OPENS), null, OPENS);
                        default ->
                                draw.cancelling(
                                        new Cancelling("rain", new OperatorId("op"), OPENS));
                    });
        }

        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 2)).isEqualTo(all.subList(37, 39));
        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 1)).isEqualTo(all.subList(37, 38));
    }

    @Test
    default void theDrawsOfALotteryAreListedTheLastToCloseFirst() {
        List<Draw> inOrder =
                stored(IntStream.range(1, 8).mapToObj(i -> draw(i, CLOSES.plusMillis(i))).toList())
                        .reversed();
        stored(List.of(SampleDraws.open(TENANT, id(50), new LotterySlug("mini"))));

        assertThat(draws().ofLottery(TENANT, MEGA, 1, 3))
                .isEqualTo(new NumberedPage<>(inOrder.subList(0, 3), 7, 1, 3));
        assertThat(draws().ofLottery(TENANT, MEGA, 3, 3))
                .isEqualTo(new NumberedPage<>(inOrder.subList(6, 7), 7, 3, 3));
        assertThat(draws().ofLottery(TENANT, MEGA, 4, 3))
                .isEqualTo(new NumberedPage<>(List.of(), 7, 4, 3));
        assertThat(Pages.all(3, wanted -> draws().ofLottery(TENANT, MEGA, wanted)))
                .isEqualTo(inOrder);
        assertThat(draws().ofLottery(TENANT, new LotterySlug("none"), 1, 3))
                .isEqualTo(new NumberedPage<>(List.of(), 0, 1, 3));
    }

    @Test
    default void drawsThatCloseAtTheSameTimeAreListedById() {
        List<Draw> all = stored(IntStream.range(1, 6).mapToObj(i -> draw(i, CLOSES)).toList());

        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 10)).isEqualTo(all);
        assertThat(Pages.all(2, wanted -> draws().ofLottery(TENANT, MEGA, wanted)))
                .isEqualTo(all.reversed());
    }

    @Test
    default void theDrawsOfATenantAreListedNewestFirst() {
        List<Draw> inOrder =
                stored(
                                IntStream.range(1, 8)
                                        .mapToObj(i ->
                                                createdAt(
                                                        draw(i, CLOSES.minusSeconds(i)),
                                                        OPENS.plusMillis(i)))
                                        .toList())
                        .reversed();

        assertThat(Pages.all(3, wanted -> draws().ofTenant(TENANT, wanted))).isEqualTo(inOrder);
    }

    @Test
    default void aDrawIsDueFromTheTimeOfItsNextStepLongestDueFirst() {
        for (int i = 1; i <= 20; i++) {
            draws().create(draw(i, CLOSES.plus(Duration.ofMinutes(21 - i))));
        }
        Draw done = draw(30, CLOSES);
        draws().create(done);
        replace(done.to(new Progress.Cancelled("rain", OPENS), null, OPENS));
        List<Due> inOrder =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i ->
                                new Due(TENANT, id(21 - i), CLOSES.plus(Duration.ofMinutes(i))))
                        .toList();

        Instant fifth = CLOSES.plus(Duration.ofMinutes(5));
        assertThat(draws().due(fifth, 100)).isEqualTo(inOrder.subList(0, 5));
        assertThat(draws().due(fifth.minusMillis(1), 100)).isEqualTo(inOrder.subList(0, 4));
        assertThat(draws().due(CLOSES.plus(Duration.ofDays(1)), 7))
                .isEqualTo(inOrder.subList(0, 7));
        assertThat(draws().due(CLOSES, 100)).isEmpty();
    }

    private static Draw createdAt(Draw draw, Instant at) {
        return new Draw(
                draw.tenant(),
                draw.id(),
                draw.occasion(),
                draw.rules(),
                draw.rulesHash(),
                draw.spread(),
                draw.pepper(),
                draw.progress(),
                draw.version(),
                draw.nextAt(),
                draw.attempts(),
                draw.cancelling(),
                at,
                at);
    }
}
