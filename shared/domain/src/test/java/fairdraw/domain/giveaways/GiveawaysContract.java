package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Giveaways.Order;
import fairdraw.domain.draws.Giveaways.Placed;
import fairdraw.domain.draws.Giveaways.Wanted;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.register.Register;
import fairdraw.fairness.encoding.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Giveaways}, on empty tables in each test. */
public interface GiveawaysContract {

    Giveaways giveaways();

    Participations participations();

    Draws draws();

    Gates gates();

    /** Returns the register that the draws stand in. */
    Register register();

    /** Creates the giveaways draw_0 to draw_4, one a second, of which the last is drawn first. */
    private void five() {
        for (int number = 0; number < 5; number++) {
            assertThat(draws().create(SampleGiveaways.numbered(number))).isTrue();
        }
        draws().create(
                        SampleDraws.open(
                                TENANT,
                                new DrawId("01957b1c-0000-8000-9000-000000000001"),
                                new LotterySlug("mega")));
    }

    private List<Placed> page(
            Order order, boolean ascending, Optional<String> cursor, boolean backwards) {
        return giveaways().page(TENANT, new Wanted(order, ascending, 2, cursor, backwards));
    }

    private static List<String> ids(List<Placed> page) {
        return page.stream().map(placed -> placed.draw().id().text()).toList();
    }

    /** Returns a whole list, read in pages of two. */
    private List<String> all(Order order, boolean ascending) {
        List<String> all = new ArrayList<>();
        List<Placed> page = page(order, ascending, Optional.empty(), false);
        while (!page.isEmpty()) {
            all.addAll(ids(page));
            page = page(order, ascending, Optional.of(page.getLast().cursor()), false);
        }
        return all;
    }

    @Test
    default void aListHasOnlyGiveawaysInItsOrder() {
        five();

        assertThat(all(Order.CREATED_AT, true))
                .containsExactly("draw_0", "draw_1", "draw_2", "draw_3", "draw_4");
        assertThat(all(Order.CREATED_AT, false))
                .containsExactly("draw_4", "draw_3", "draw_2", "draw_1", "draw_0");
        assertThat(all(Order.DRAW_AT, true))
                .containsExactly("draw_4", "draw_3", "draw_2", "draw_1", "draw_0");
        assertThat(all(Order.DRAW_AT, false))
                .containsExactly("draw_0", "draw_1", "draw_2", "draw_3", "draw_4");
    }

    @Test
    default void oneInTheArchiveIsStoredSoAndOutOfItAgain() {
        draws().create(SampleGiveaways.numbered(0));
        Draw draw =
                giveaways().newest(TENANT, new Page.Wanted(1, Optional.empty())).items().getFirst();
        for (boolean archived : new boolean[] {true, false}) {
            draw = draw.heldFor(GiveawayOccasion.of(draw).in(archived), SampleGiveaways.CLOSES);
            assertThat(draws().replace(draw)).isTrue();
            assertThat(draws().find(TENANT, draw.id())).contains(draw);
        }
    }

    @Test
    default void theNewestComeInPagesOfGiveawaysAlone() {
        five();

        assertThat(Pages.all(2, wanted -> giveaways().newest(TENANT, wanted)))
                .extracting(draw -> draw.id().text())
                .containsExactly("draw_4", "draw_3", "draw_2", "draw_1", "draw_0");
    }

    @Test
    default void aPageBackwardsEndsBeforeItsCursorInReadingOrder() {
        five();
        for (boolean ascending : new boolean[] {true, false}) {
            List<Placed> first = page(Order.CREATED_AT, ascending, Optional.empty(), false);
            List<Placed> second =
                    page(Order.CREATED_AT, ascending, Optional.of(first.getLast().cursor()), false);

            assertThat(
                            page(
                                    Order.CREATED_AT,
                                    ascending,
                                    Optional.of(second.getFirst().cursor()),
                                    true))
                    .isEqualTo(first);
            assertThat(
                            page(
                                    Order.CREATED_AT,
                                    ascending,
                                    Optional.of(first.getFirst().cursor()),
                                    true))
                    .isEmpty();
        }
    }

    @Test
    default void theListsOfTwoTenantsAreApart() {
        five();
        Wanted wanted = new Wanted(Order.CREATED_AT, true, 9, Optional.empty(), false);

        assertThat(giveaways().page(TENANT, wanted)).hasSize(5);
        assertThat(giveaways().page(new Tenant(new OrganisationId("org_world"), Mode.LIVE), wanted))
                .isEmpty();
        assertThat(giveaways().page(new Tenant(new OrganisationId("org_2"), Mode.TEST), wanted))
                .isEmpty();
    }

    @Test
    default void aGiveawayThatNobodyHasEnteredIsDeletedEverywhere() {
        five();
        Draw draw = draws().find(TENANT, new DrawId("draw_2")).orElseThrow();

        assertThat(giveaways().delete(draw)).isEqualTo(Draws.Edit.DONE);
        assertThat(giveaways().delete(draw)).isEqualTo(Draws.Edit.CHANGED);

        assertThat(draws().find(TENANT, new DrawId("draw_2"))).isEmpty();
        assertThat(draws().locate(new DrawId("draw_2"))).isEmpty();
        assertThat(all(Order.CREATED_AT, true))
                .containsExactly("draw_0", "draw_1", "draw_3", "draw_4");
        assertThat(all(Order.DRAW_AT, false))
                .containsExactly("draw_0", "draw_1", "draw_3", "draw_4");
    }

    @Test
    default void aGiveawayThatSomebodyEnteredOrThatMovedOnIsNotDeleted() {
        five();
        Draw draw = draws().find(TENANT, new DrawId("draw_2")).orElseThrow();
        Entrant ada =
                new Entrant(
                        "a".repeat(32),
                        new ConsumerId("cons_a"),
                        "ab".repeat(32),
                        1,
                        "cd".repeat(32),
                        "",
                        Optional.empty());
        participations().enter(draw, ada, 1, OPENS.plusSeconds(60));
        participations().leave(draw, ada.person(), 1, OPENS.plusSeconds(61));

        assertThat(giveaways().delete(draw)).isEqualTo(Draws.Edit.ENTERED);
        draws().replace(draw.to(draw.progress(), draw.nextAt(), OPENS.plusSeconds(62)));
        assertThat(giveaways().delete(draw)).isEqualTo(Draws.Edit.CHANGED);

        assertThat(gates().tallies(draw))
                .containsExactly(new Gates.Tally(0, 0), new Gates.Tally(1, 1));
        assertThat(all(Order.CREATED_AT, true)).hasSize(5);
    }

    @Test
    default void theDeletionOfAnAnnouncedGiveawayShowsInTheRegister() {
        Draw draw =
                SampleGiveaways.numbered(0)
                        .registered(
                                SampleRegisters.registration(TENANT.mode(), Sha256.of("receipts")),
                                1);
        draws().create(draw);

        assertThat(giveaways().delete(draw)).isEqualTo(Draws.Edit.DONE);

        assertThat(register().pendingOf(TENANT.mode(), draw.id()))
                .containsExactly(
                        DrawEntries.announced(draw).orElseThrow(),
                        DrawEntries.deleted(draw).orElseThrow());
    }
}
