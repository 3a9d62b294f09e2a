package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Slip;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.giveaways.Participations.Entering;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.giveaways.Participations.Withdrawing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The admission of people by every implementation of {@link Participations}. */
public interface EnteringContract {

    Instant NOW = OPENS.plusSeconds(60);
    String ADA = "a".repeat(32);
    String BOB = "b".repeat(32);
    int GATE = 0;

    Participations participations();

    /** Returns the draws in which these people take part. */
    Draws draws();

    Gates gates();

    default Draw opened(Draw draw) {
        assertThat(draws().create(draw)).isTrue();
        return draw;
    }

    default Draw open() {
        return opened(SampleGiveaways.open(new DrawId("draw_1")));
    }

    static Entrant entrant(String person, int time, Optional<String> device) {
        return new Entrant(
                person,
                new ConsumerId("cons_" + person.charAt(0)),
                "0" + time + person.substring(2) + person,
                4_000_000_000L + time,
                "f" + time + person.substring(2) + person,
                "",
                device);
    }

    static Entrant entrant(String person) {
        return entrant(person, 1, Optional.empty());
    }

    default Entering enter(Draw draw, Entrant entrant) {
        return participations().enter(draw, entrant, GATE, NOW);
    }

    default Tally tally(Draw draw) {
        return gates().tallies(draw).get(GATE);
    }

    @Test
    default void aPersonEntersOnceThroughOneGate() {
        Draw draw = open();
        Entrant ada = entrant(ADA);

        assertThat(enter(draw, ada)).isEqualTo(new Entering.Accepted());

        Participation part = participations().find(draw, ADA).orElseThrow();
        assertThat(part)
                .isEqualTo(
                        new Participation(
                                ADA,
                                new ConsumerId("cons_a"),
                                ada.tagKey(),
                                List.of(ada.stay(GATE, NOW)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0));
        assertThat(enter(draw, ada)).isEqualTo(new Entering.Accepted());
        assertThat(enter(draw, entrant(ADA, 2, Optional.empty())))
                .isEqualTo(new Entering.Present(part));
        assertThat(tally(draw)).isEqualTo(new Tally(1, 0));
        assertThat(participations().find(draw, BOB)).isEmpty();
    }

    @Test
    default void aRecordKeepsItsNumberAndTheEntrantsOwnSalt() {
        Draw draw = open();
        Entrant plain = entrant(ADA);
        Entrant ada =
                new Entrant(
                        ADA,
                        plain.consumerId(),
                        plain.tagKey(),
                        0xFFFF_FFFFL,
                        plain.nonce(),
                        "rosebud " + Character.toString(0x1F339),
                        Optional.empty());

        assertThat(enter(draw, ada)).isEqualTo(new Entering.Accepted());

        Participation part = participations().find(draw, ADA).orElseThrow();
        assertThat(part.records()).containsExactly(ada.stay(GATE, NOW));
        assertThat(part.entry(part.records().getFirst()).slip())
                .isEqualTo(
                        new Slip(
                                0xFFFF_FFFFL,
                                "cons_a",
                                ada.nonce(),
                                ada.salt(),
                                new Content.Nothing()));
    }

    @Test
    default void aGateAdmitsOnlyWhileItsDrawIsOpenUnderTheRulesThatTheCallerKnows() {
        Draw draw = open();
        Draw other =
                SampleGiveaways.open(
                        new DrawId("draw_1"), 2, OptionalInt.empty(), OptionalInt.empty());

        assertThat(participations().enter(draw, entrant(ADA), GATE, OPENS.minusMillis(1)))
                .isEqualTo(new Entering.GateShut());
        assertThat(participations().enter(draw, entrant(ADA), GATE, CLOSES))
                .isEqualTo(new Entering.GateShut());
        assertThat(enter(other, entrant(ADA))).isEqualTo(new Entering.RulesChanged());
        gates().shut(draw);
        assertThat(enter(draw, entrant(ADA))).isEqualTo(new Entering.GateShut());
        assertThat(participations().find(draw, ADA)).isEmpty();
    }

    @Test
    default void aGateGivesItsShareOfTheCapacityAndTakesPlacesBack() {
        Draw draw =
                opened(
                        SampleGiveaways.open(
                                new DrawId("draw_1"), 1, OptionalInt.of(2), OptionalInt.empty()));
        enter(draw, entrant(ADA));

        assertThat(enter(draw, entrant(BOB))).isEqualTo(new Entering.GateFull());
        assertThat(participations().enter(draw, entrant(BOB), 1, NOW))
                .isEqualTo(new Entering.Accepted());
        participations().leave(draw, ADA, GATE, NOW);
        assertThat(enter(draw, entrant("c".repeat(32)))).isEqualTo(new Entering.Accepted());
    }

    @Test
    default void whoLeavesMayReturnTenTimesUnderTheNameTheyHadFirst() {
        Draw draw = open();
        for (int time = 0; time < Participation.MOST; time++) {
            assertThat(enter(draw, entrant(ADA, time, Optional.empty())))
                    .isEqualTo(new Entering.Accepted());
            assertThat(participations().leave(draw, ADA, GATE, NOW))
                    .isEqualTo(new Withdrawing.Done());
        }

        assertThat(enter(draw, entrant(ADA, 1, Optional.of("late"))))
                .isInstanceOf(Entering.Present.class);
        Participation part = participations().find(draw, ADA).orElseThrow();
        assertThat(part.records()).hasSize(Participation.MOST);
        assertThat(part.records()).extracting(Stay::status).containsOnly(LeafStatus.WITHDRAWN);
        assertThat(tally(draw)).isEqualTo(new Tally(Participation.MOST, Participation.MOST));
    }

    @Test
    default void fromOneDeviceAsManyPeopleEnterAsTheRulesSayAndLeavingMakesNoRoom() {
        Draw draw =
                opened(
                        SampleGiveaways.open(
                                new DrawId("draw_1"), 1, OptionalInt.empty(), OptionalInt.of(1)));
        Optional<String> phone = Optional.of("phone");
        enter(draw, entrant(ADA, 1, phone));

        assertThat(enter(draw, entrant(BOB, 1, phone))).isEqualTo(new Entering.DeviceFull());
        participations().leave(draw, ADA, GATE, NOW);
        assertThat(enter(draw, entrant(BOB, 1, phone))).isEqualTo(new Entering.DeviceFull());
        assertThat(enter(draw, entrant(ADA, 2, phone))).isEqualTo(new Entering.Accepted());
        assertThat(enter(draw, entrant(BOB, 1, Optional.of("tablet"))))
                .isEqualTo(new Entering.Accepted());
        assertThat(participations().find(draw, BOB).orElseThrow().device()).contains("tablet");
        assertThat(tally(draw)).isEqualTo(new Tally(3, 1));
    }
}
