package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.NumberedPage;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws.Due;
import fairdraw.domain.draws.Draws.Edit;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Draws}, on empty tables in each test. */
public interface DrawsContract {

    LotterySlug MEGA = new LotterySlug("mega");
    List<Tenant> OTHERS =
            List.of(
                    new Tenant("org_1", Mode.LIVE),
                    new Tenant("org_2", Mode.TEST),
                    new Tenant("org_2", Mode.LIVE));
    Draw DRAW = draw(1, CLOSES);

    Draws draws();

    Gates gates();

    /** Admits an entry of a draw that is open. */
    void enter(Draw draw);

    private static DrawId id(int number) {
        return new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number));
    }

    private static Draw draw(int number, Instant closes) {
        return SampleDraws.open(TENANT, id(number), MEGA, closes);
    }

    private static Draw of(Tenant tenant, int number) {
        return SampleDraws.open(tenant, id(number), MEGA);
    }

    /** Stores draws and returns them. */
    private List<Draw> stored(List<Draw> stored) {
        stored.forEach(draw -> assertThat(draws().create(draw)).isTrue());
        return stored;
    }

    private Draw replaced(Draw next) {
        assertThat(draws().replace(next)).isTrue();
        return next;
    }

    @Test
    default void aDrawIsFoundAsItWasCreated() {
        assertThat(draws().find(TENANT, DRAW.id())).isEmpty();
        assertThat(draws().locate(DRAW.id())).isEmpty();

        assertThat(draws().create(DRAW)).isTrue();

        assertThat(draws().find(TENANT, DRAW.id())).contains(DRAW);
        assertThat(draws().locate(DRAW.id())).contains(DRAW);
        assertThat(draws().find(TENANT, id(2))).isEmpty();
        assertThat(draws().locate(id(2))).isEmpty();
    }

    @Test
    default void anIdIsForOneDrawOfAllTenants() {
        draws().create(DRAW);

        assertThat(draws().create(DRAW)).isFalse();
        assertThat(draws().create(draw(1, CLOSES.plusSeconds(1)))).isFalse();
        for (Tenant other : OTHERS) {
            assertThat(draws().create(of(other, 1))).isFalse();
            assertThat(draws().find(other, DRAW.id())).isEmpty();
            assertThat(draws().ofTenant(other, Pages.first(10)).items()).isEmpty();
        }
        assertThat(draws().locate(DRAW.id())).contains(DRAW);
        assertThat(draws().ofLottery(TENANT, MEGA, 1, 10))
                .isEqualTo(new NumberedPage<>(List.of(DRAW), 1, 1, 10));
    }

    @Test
    default void theDrawsOfTwoTenantsAreApart() {
        stored(IntStream.range(0, OTHERS.size()).mapToObj(i -> of(OTHERS.get(i), i)).toList());

        for (int i = 0; i < OTHERS.size(); i++) {
            Tenant tenant = OTHERS.get(i);
            Draw own = of(tenant, i);
            assertThat(draws().findAll(tenant, List.of(id(0), id(1), id(2))))
                    .isEqualTo(Map.of(own.id(), own));
            assertThat(draws().upcoming(tenant, MEGA, OPENS, 10)).containsExactly(own);
            assertThat(draws().ofLottery(tenant, MEGA, 1, 10).items()).containsExactly(own);
            assertThat(draws().ofLottery(tenant, MEGA, Pages.first(10)).items())
                    .containsExactly(own);
            assertThat(draws().ofTenant(tenant, Pages.first(10)).items()).containsExactly(own);
            assertThat(draws().locate(own.id())).contains(own);
        }
        assertThat(draws().findAll(TENANT, List.of(id(0), id(1), id(2)))).isEmpty();
        assertThat(draws().ofTenant(TENANT, Pages.first(10)).items()).isEmpty();
    }

    @Test
    default void thoseOfManyDrawsThatExistAreReadAtOnce() {
        stored(List.of(DRAW, draw(110, CLOSES)));

        assertThat(
                        draws().findAll(
                                        TENANT,
                                        IntStream.concat(IntStream.of(1), IntStream.range(1, 120))
                                                .mapToObj(DrawsContract::id)
                                                .toList()))
                .isEqualTo(Map.of(DRAW.id(), DRAW, id(110), draw(110, CLOSES)));
        assertThat(draws().findAll(TENANT, List.of())).isEmpty();
    }

    @Test
    default void aDrawIsReplacedByTheNextVersionOnly() {
        Draw closed = DRAW.to(new Progress.Closed(CLOSES, 70, true), CLOSES, CLOSES);
        assertThat(draws().replace(closed)).isFalse();
        assertThat(draws().locate(DRAW.id())).isEmpty();
        draws().create(DRAW);

        assertThat(draws().replace(closed)).isTrue();
        assertThat(draws().replace(DRAW.putOff(CLOSES, CLOSES))).isFalse();
        assertThat(draws().replace(closed.putOff(CLOSES, CLOSES).putOff(CLOSES, CLOSES))).isFalse();

        assertThat(draws().find(TENANT, DRAW.id())).contains(closed);
    }

    @Test
    default void aRepeatedReplacementIsMadeOnceAndSucceeds() {
        draws().create(DRAW);
        Draw opened = replaced(DRAW.to(new Progress.Open(true), OPENS, OPENS));

        assertThat(draws().replace(opened)).isTrue();
        assertThat(draws().find(TENANT, DRAW.id())).contains(opened);

        Draw later = replaced(opened.putOff(CLOSES, OPENS));
        assertThat(draws().replace(opened)).isFalse();
        assertThat(draws().find(TENANT, DRAW.id())).contains(later);
    }

    @Test
    default void aCancellationIsFoundAsItWasStored() {
        draws().create(DRAW);

        Draw asked =
                replaced(DRAW.cancelling(new Cancelling("flood", new OperatorId("op"), OPENS)));
        assertThat(draws().find(TENANT, DRAW.id())).contains(asked);

        Draw cancelled = replaced(asked.to(new Progress.Cancelled("flood", OPENS), null, OPENS));
        assertThat(draws().find(TENANT, DRAW.id())).contains(cancelled);
        assertThat(draws().due(CLOSES.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void oneOfTwoWhoReadTheSameVersionLeasesADraw() {
        draws().create(DRAW);

        Draw leased = draws().lease(DRAW, OPENS).orElseThrow();

        assertThat(draws().lease(DRAW, OPENS.plusMillis(1))).isEmpty();
        assertThat(draws().find(TENANT, DRAW.id())).contains(leased);
        assertThat(draws().due(OPENS.plus(Draws.LEASE), 1))
                .containsExactly(new Due(DRAW.id(), OPENS.plus(Draws.LEASE)));
    }

    @Test
    default void theRulesOfADrawWithoutAnEntryChangeWithItsPlaceInTheLists() {
        Draw second = draw(2, CLOSES.plusSeconds(10));
        stored(List.of(DRAW, second));
        Draw later = DRAW.under(draw(1, CLOSES.plusSeconds(20)).rules(), OPENS);

        assertThat(draws().amend(DRAW, later)).isEqualTo(Edit.DONE);

        assertThat(draws().find(TENANT, DRAW.id())).contains(later);
        assertThat(draws().upcoming(TENANT, MEGA, OPENS, 10)).containsExactly(second, later);
        assertThat(draws().ofLottery(TENANT, MEGA, 1, 10))
                .isEqualTo(new NumberedPage<>(List.of(later, second), 2, 1, 10));
    }

    @Test
    default void theFirstEntryFixesTheRules() {
        draws().create(DRAW);
        enter(DRAW);

        assertThat(draws().amend(DRAW, DRAW.under(draw(1, CLOSES.plusSeconds(1)).rules(), OPENS)))
                .isEqualTo(Edit.ENTERED);

        assertThat(draws().find(TENANT, DRAW.id())).contains(DRAW);
        assertThat(draws().upcoming(TENANT, MEGA, CLOSES, 10)).isEmpty();
    }

    @Test
    default void otherRulesDoNotOpenGatesThatAreShut() {
        draws().create(DRAW);
        gates().shut(DRAW);

        assertThat(draws().amend(DRAW, DRAW.under(draw(1, CLOSES.plusSeconds(1)).rules(), OPENS)))
                .isEqualTo(Edit.ENTERED);

        assertThat(draws().find(TENANT, DRAW.id())).contains(DRAW);
    }

    @Test
    default void theRulesOfADrawThatHasMovedOnStay() {
        draws().create(DRAW);
        Draw other = DRAW.under(draw(1, CLOSES.plusSeconds(1)).rules(), OPENS);
        Draw moved = replaced(DRAW.putOff(CLOSES, OPENS));

        assertThat(draws().amend(DRAW, other)).isEqualTo(Edit.CHANGED);
        enter(moved);
        assertThat(draws().amend(DRAW, other)).isEqualTo(Edit.CHANGED);

        assertThat(draws().find(TENANT, DRAW.id())).contains(moved);
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
            replaced(
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
        replaced(done.to(new Progress.Cancelled("rain", OPENS), null, OPENS));
        List<Due> inOrder =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new Due(id(21 - i), CLOSES.plus(Duration.ofMinutes(i))))
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
