package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.draws.SampleDraws.draw;
import static fairdraw.domain.draws.SampleDraws.id;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.NumberedPage;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws.Due;
import fairdraw.domain.draws.Draws.Edit;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Draws}, on empty tables in each test. */
public interface DrawsContract extends DrawListsContract, DrawEntriesContract {

    List<Tenant> OTHERS =
            List.of(
                    new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                    new Tenant(new OrganisationId("org_2"), Mode.TEST),
                    new Tenant(new OrganisationId("org_2"), Mode.LIVE));
    Draw DRAW = draw(1, CLOSES);

    Gates gates();

    /** Admits an entry of a draw that is open. */
    void enter(Draw draw);

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
                                                .mapToObj(SampleDraws::id)
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
    default void aCancellationByTheRulesIsFoundAsItWasStored() {
        draws().create(DRAW);

        Draw asked = replaced(DRAW.cancelling(Cancelling.byRule("crowded", OPENS)));

        assertThat(draws().find(TENANT, DRAW.id())).contains(asked);
    }

    @Test
    default void oneOfTwoWhoReadTheSameVersionLeasesADraw() {
        draws().create(DRAW);

        Draw leased = draws().lease(DRAW, OPENS).orElseThrow();

        assertThat(draws().lease(DRAW, OPENS.plusMillis(1))).isEmpty();
        assertThat(draws().find(TENANT, DRAW.id())).contains(leased);
        assertThat(draws().due(OPENS.plus(Draws.LEASE), 1))
                .containsExactly(new Due(TENANT, DRAW.id(), OPENS.plus(Draws.LEASE)));
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
}
