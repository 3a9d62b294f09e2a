package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws.Edit;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Gates}, on empty tables in each test. */
public interface GatesContract {

    /** A draw with two gates. */
    Draw DRAW = draw(TENANT, 1);

    Gates gates();

    Draws draws();

    /**
     * Asks a gate of a draw to admit an entry while the draw is open.
     *
     * @param number the number of the entry, which no other entry of the draw has
     * @return whether it was admitted
     */
    boolean admit(Draw draw, int gate, int number);

    private static Draw draw(Tenant tenant, int number) {
        return SampleDraws.open(
                tenant,
                new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                new LotterySlug("mega"));
    }

    @Test
    default void aGateCountsTheEntriesThatItAdmitted() {
        draws().create(DRAW);
        assertThat(gates().tallies(DRAW)).containsExactly(new Tally(0, 0), new Tally(0, 0));

        assertThat(admit(DRAW, 0, 1)).isTrue();
        assertThat(admit(DRAW, 0, 2)).isTrue();
        assertThat(admit(DRAW, 1, 3)).isTrue();

        assertThat(gates().tallies(DRAW)).containsExactly(new Tally(2, 0), new Tally(1, 0));
    }

    @Test
    default void gatesAreShutForGood() {
        draws().create(DRAW);
        admit(DRAW, 1, 1);

        assertThat(gates().shut(DRAW)).containsExactly(new Tally(0, 0), new Tally(1, 0));
        assertThat(gates().shut(DRAW)).containsExactly(new Tally(0, 0), new Tally(1, 0));

        assertThat(admit(DRAW, 0, 2)).isFalse();
        assertThat(admit(DRAW, 1, 3)).isFalse();
        assertThat(gates().tallies(DRAW)).containsExactly(new Tally(0, 0), new Tally(1, 0));
    }

    @Test
    default void theGatesOfAnotherDrawOrTenantStayAsTheyAre() {
        Draw sibling = draw(TENANT, 2);
        Draw live = draw(new Tenant(new OrganisationId("org_1"), Mode.LIVE), 3);
        List.of(DRAW, sibling, live).forEach(draws()::create);
        admit(DRAW, 0, 1);

        gates().shut(DRAW);

        for (Draw other : List.of(sibling, live)) {
            assertThat(gates().tallies(other)).containsExactly(new Tally(0, 0), new Tally(0, 0));
            assertThat(admit(other, 0, 2)).isTrue();
            assertThat(gates().tallies(other)).containsExactly(new Tally(1, 0), new Tally(0, 0));
        }
    }

    @Test
    default void aDrawOfTheLargestPeakIsCreatedAmendedAndShutAsAWhole() {
        Draw large =
                new Draw(
                        DRAW.tenant(),
                        DRAW.id(),
                        DRAW.occasion(),
                        DRAW.rules(),
                        DRAW.rulesHash(),
                        Spread.forPeak(Spread.LARGEST_PEAK),
                        DRAW.pepper(),
                        DRAW.progress(),
                        DRAW.version(),
                        DRAW.nextAt(),
                        DRAW.attempts(),
                        DRAW.cancelling(),
                        DRAW.createdAt(),
                        DRAW.updatedAt());
        int last = large.spread().gates() - 1;
        assertThat(draws().create(large)).isTrue();

        Draw draft = large.amended(large.occasion(), large.rules(), false, OPENS);
        assertThat(draws().amend(large, draft)).isEqualTo(Edit.DONE);
        assertThat(admit(draft, last, 1)).isFalse();
        Draw planned = draft.amended(large.occasion(), large.rules(), true, OPENS);
        assertThat(draws().amend(draft, planned)).isEqualTo(Edit.DONE);
        assertThat(admit(planned, last, 2)).isTrue();

        assertThat(gates().shut(planned)).hasSize(90).endsWith(new Tally(0, 0), new Tally(1, 0));
        assertThat(admit(planned, last, 3)).isFalse();
    }

    @Test
    default void theGatesOfADraftAdmitNobodyUntilItIsPlanned() {
        Draw draft = DRAW.amended(DRAW.occasion(), DRAW.rules(), false, OPENS);
        draws().create(draft);
        assertThat(admit(draft, 0, 1)).isFalse();
        assertThat(gates().tallies(draft)).containsExactly(new Tally(0, 0), new Tally(0, 0));

        Draw planned = draft.amended(DRAW.occasion(), DRAW.rules(), true, OPENS);
        assertThat(draws().amend(draft, planned)).isEqualTo(Edit.DONE);

        assertThat(admit(planned, 0, 1)).isTrue();
    }
}
