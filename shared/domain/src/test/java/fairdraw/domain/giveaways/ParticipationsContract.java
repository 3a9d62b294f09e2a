package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.EnteringContract.entrant;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.Participations.Entering;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.giveaways.Participations.Sought;
import fairdraw.domain.giveaways.Participations.Withdrawing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.LeafStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link Participations}, on empty tables in each test.
 */
public interface ParticipationsContract extends EnteringContract {

    @Test
    default void onlyAGiveawayIsNoted() {
        Draw draw = open();
        opened(
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000001"),
                        new LotterySlug("mega")));

        assertThat(participations().notice(TENANT, draw.id()))
                .contains(new Notice(draw, Optional.empty()));
        assertThat(
                        participations()
                                .notice(
                                        new Tenant(new OrganisationId("org_world"), Mode.LIVE),
                                        draw.id()))
                .isEmpty();
        assertThat(
                        participations()
                                .notice(TENANT, new DrawId("01957b1c-0000-8000-9000-000000000001")))
                .isEmpty();
        assertThat(participations().notice(TENANT, new DrawId("draw_2"))).isEmpty();
    }

    @Test
    default void aFullDrawIsNotedOnceASecondAndKeepsItsVersion() {
        Draw draw = open();

        participations().noteFull(draw, NOW);
        participations().noteFull(draw, NOW.plusMillis(900));

        assertThat(participations().notice(TENANT, draw.id()))
                .contains(new Notice(draw, Optional.of(NOW)));
        participations().noteFull(draw, NOW.plusSeconds(2));
        assertThat(participations().notice(TENANT, draw.id()).orElseThrow().fullAt())
                .contains(NOW.plusSeconds(2));
    }

    @Test
    default void onlySomebodyWhoIsInCanLeave() {
        Draw draw = open();
        assertThat(participations().leave(draw, ADA, GATE, NOW))
                .isEqualTo(new Withdrawing.Absent(Optional.empty()));

        participations().enter(draw, entrant(ADA), 1, NOW);
        assertThat(participations().leave(draw, ADA, GATE, NOW)).isEqualTo(new Withdrawing.Done());
        assertThat(gates().tallies(draw)).containsExactly(new Tally(0, 0), new Tally(1, 1));
        assertThat(participations().leave(draw, ADA, GATE, NOW))
                .isEqualTo(new Withdrawing.Absent(participations().find(draw, ADA)));
    }

    @Test
    default void aShutGateLetsNobodyOut() {
        Draw draw = open();
        enter(draw, entrant(ADA));

        assertThat(participations().leave(draw, ADA, GATE, CLOSES))
                .isEqualTo(new Withdrawing.Shut());
        gates().shut(draw);
        assertThat(participations().deny(draw, ADA, GATE, "FRAUD_DETECTED", NOW))
                .isEqualTo(new Withdrawing.Shut());
        assertThat(participations().find(draw, ADA).orElseThrow().isActive()).isTrue();
    }

    @Test
    default void whoIsDeniedIsOutAndStaysOut() {
        Draw draw = open();
        enter(draw, entrant(ADA));

        assertThat(participations().deny(draw, ADA, GATE, "FRAUD_DETECTED", NOW))
                .isEqualTo(new Withdrawing.Done());

        Participation part = participations().find(draw, ADA).orElseThrow();
        assertThat(part.denied()).contains("FRAUD_DETECTED");
        assertThat(part.last().orElseThrow().status()).isEqualTo(LeafStatus.DENIED);
        assertThat(enter(draw, entrant(ADA, 2, Optional.empty())))
                .isEqualTo(new Entering.Present(part));
        assertThat(tally(draw)).isEqualTo(new Tally(1, 1));
    }

    @Test
    default void onlySomebodyWhoIsNotInIsBarredAndKeepsTheFirstReason() {
        Draw draw = open();
        enter(draw, entrant(ADA));

        assertThat(participations().bar(draw, ADA, new ConsumerId("cons_a"), "ADMIN_ACTION", NOW))
                .isFalse();
        assertThat(participations().bar(draw, BOB, new ConsumerId("cons_b"), "ADMIN_ACTION", NOW))
                .isTrue();
        assertThat(participations().bar(draw, BOB, new ConsumerId("cons_b"), "FRAUD_DETECTED", NOW))
                .isTrue();

        Participation barred = participations().find(draw, BOB).orElseThrow();
        assertThat(barred.records()).isEmpty();
        assertThat(barred.denied()).contains("ADMIN_ACTION");
        assertThat(enter(draw, entrant(BOB))).isEqualTo(new Entering.Present(barred));
    }

    @Test
    default void manyAreReadAtOnceAndThoseWhoAreNotInAreLeftOut() {
        Draw draw = open();
        Draw second = opened(SampleGiveaways.open(new DrawId("draw_2")));
        enter(draw, entrant(ADA));
        enter(second, entrant(BOB));
        Participation ada = participations().find(draw, ADA).orElseThrow();
        Participation bob = participations().find(second, BOB).orElseThrow();
        List<Sought> sought =
                List.of(
                        new Sought(second, BOB),
                        new Sought(draw, ADA),
                        new Sought(SampleGiveaways.open(new DrawId("draw_3")), ADA));
        List<Standing> expected =
                List.of(
                        new Standing(second, bob, Optional.empty()),
                        new Standing(draw, ada, Optional.empty()));

        assertThat(participations().all(draw, List.of(BOB, ADA))).containsExactly(ada);
        assertThat(participations().parts(sought)).isEqualTo(expected);
        assertThat(participations().standings(sought)).isEqualTo(expected);
        assertThat(participations().standings(List.of())).isEmpty();
        assertThat(participations().standing(draw, ADA)).contains(expected.getLast());
        assertThat(participations().standing(draw, BOB)).isEmpty();
    }

    @Test
    default void twoPersonsInOneDrawAreReadAtOnce() {
        Draw draw = open();
        enter(draw, entrant(ADA));
        enter(draw, entrant(BOB));

        assertThat(
                        participations()
                                .standings(
                                        List.of(
                                                new Sought(draw, ADA),
                                                new Sought(draw, BOB),
                                                new Sought(draw, ADA))))
                .extracting(standing -> standing.participation().person())
                .containsExactly(ADA, BOB, ADA);
    }

    @Test
    default void aStandingIsOfTheDrawAsStoredNow() {
        Draw draw = open();
        enter(draw, entrant(ADA));
        Draw next = draw.to(draw.progress(), CLOSES, NOW);
        draws().replace(next);

        assertThat(participations().standing(draw, ADA).orElseThrow().draw()).isEqualTo(next);
    }

    @Test
    default void aForfeitIsKeptOnceUnlessTheDrawHasGoneOn() {
        Draw draw = open();
        enter(draw, entrant(ADA));
        enter(draw, entrant(BOB));
        Standing ada = participations().standing(draw, ADA).orElseThrow();
        Standing bob = participations().standing(draw, BOB).orElseThrow();
        Forfeit forfeit = new Forfeit(Mark.State.LEFT, EntrantState.DRAW_CLOSED, NOW);

        assertThat(participations().forfeit(ada, forfeit)).isTrue();
        assertThat(participations().forfeit(ada, forfeit)).isFalse();
        draws().replace(SampleGiveaways.closed(draw));
        assertThat(participations().forfeit(bob, forfeit)).isFalse();

        assertThat(participations().find(draw, ADA).orElseThrow().forfeit()).contains(forfeit);
        assertThat(participations().find(draw, BOB).orElseThrow().forfeit()).isEmpty();
    }

    @Test
    default void aPlaceIsBoundToAnotherDeviceInAnotherGeneration() {
        Draw draw = open();
        enter(draw, entrant(ADA, 1, Optional.of("phone")));
        participations().bar(draw, BOB, new ConsumerId("cons_b"), "ADMIN_ACTION", NOW);

        assertThat(participations().rebind(draw, ADA, Optional.of("tablet"))).contains(1);
        assertThat(participations().find(draw, ADA).orElseThrow().device()).contains("tablet");
        assertThat(participations().rebind(draw, ADA, Optional.empty())).contains(2);

        Participation part = participations().find(draw, ADA).orElseThrow();
        assertThat(part.device()).isEmpty();
        assertThat(part.generation()).isEqualTo(2);
        assertThat(participations().rebind(draw, BOB, Optional.empty())).isEmpty();
        assertThat(participations().rebind(draw, "c".repeat(32), Optional.empty())).isEmpty();
    }

    @Test
    default void eachPartitionListsItsPeopleInOneOrder() {
        Draw draw = open();
        enter(draw, entrant(ADA));
        enter(draw, entrant(BOB));
        participations().leave(draw, BOB, GATE, NOW);

        List<String> listed = new ArrayList<>();
        for (int partition = 0; partition < draw.spread().partitions(); partition++) {
            for (Participation part : participations().some(draw, partition, "", 10)) {
                assertThat(new Person(part.person()).partition(draw.spread())).isEqualTo(partition);
                assertThat(part)
                        .isEqualTo(participations().find(draw, part.person()).orElseThrow());
                assertThat(participations().some(draw, partition, part.person(), 10))
                        .doesNotContain(part);
                listed.add(part.person());
            }
            assertThat(participations().some(draw, partition, "", 1)).hasSizeLessThan(2);
        }
        assertThat(listed).containsExactlyInAnyOrder(ADA, BOB);
    }
}
