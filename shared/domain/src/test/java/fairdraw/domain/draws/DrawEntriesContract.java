package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.draws.SampleDraws.draw;
import static fairdraw.domain.draws.SampleDraws.id;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws.Edit;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Register;
import fairdraw.fairness.encoding.Sha256;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The entries of the register that are stored together with draws, on empty tables each time. */
public interface DrawEntriesContract {

    Draws draws();

    /** Returns the register that the draws stand in. */
    Register register();

    private static Registration registration() {
        return SampleRegisters.registration(TENANT.mode(), Sha256.of("receipts"));
    }

    /** Returns the draw of this number, announced under another. */
    private static Draw announced(int draw, long number) {
        return draw(draw, CLOSES).registered(registration(), number);
    }

    private static Draft announcement(Draw draw) {
        return DrawEntries.announced(draw).orElseThrow();
    }

    private List<Draft> waiting(Draw draw) {
        return register().pendingOf(draw.tenant().mode(), draw.id());
    }

    @Test
    default void aDrawKeepsItsPlaceInTheRegister() {
        Registration plain = registration();
        NumberOrder order = NumberOrder.of(Sha256.of("secret"), SignedBeacons.chain());
        Draw registered = announced(1, 1);
        Draw ordered =
                draw(2, CLOSES)
                        .registered(
                                new Registration(
                                        plain.register(), plain.receiptKey(), Optional.of(order)),
                                2);
        assertThat(draws().create(registered)).isTrue();
        assertThat(draws().create(ordered)).isTrue();

        assertThat(draws().find(TENANT, id(1))).contains(registered);
        assertThat(draws().find(TENANT, id(2))).contains(ordered);
        assertThat(registered.registered().orElseThrow().rulesHash())
                .isEqualTo(registered.rules().hash(plain))
                .isNotEqualTo(registered.rulesHash());
    }

    @Test
    default void aDrawIsAnnouncedWhereItIsCreated() {
        Draw draw = announced(1, 1);
        draws().create(draw);

        assertThat(waiting(draw)).containsExactly(announcement(draw));
        assertThat(register().announced(TENANT)).isEqualTo(1);
    }

    @Test
    default void theDrawsOfAnOrganisationAreAnnouncedWithoutAGap() {
        assertThat(draws().create(announced(1, 2))).isFalse();
        assertThat(draws().create(announced(1, 1))).isTrue();
        assertThat(draws().create(announced(2, 1))).isFalse();
        assertThat(draws().create(announced(2, 3))).isFalse();

        assertThat(draws().locate(id(2))).isEmpty();
        assertThat(waiting(announced(2, 1))).isEmpty();

        assertThat(draws().create(announced(2, 2))).isTrue();
        assertThat(register().announced(TENANT)).isEqualTo(2);
        assertThat(register().announced(new Tenant(TENANT.organisation(), Mode.LIVE))).isZero();
    }

    @Test
    default void aDrawThatExistsIsNotAnnouncedAgain() {
        draws().create(announced(1, 1));

        assertThat(draws().create(announced(1, 2))).isFalse();

        assertThat(waiting(announced(1, 1))).hasSize(1);
        assertThat(register().announced(TENANT)).isEqualTo(1);
    }

    @Test
    default void otherRulesAreAnnouncedUnderTheSameNumber() {
        Draw before = announced(1, 1);
        draws().create(before);
        Draw after = before.under(draw(1, CLOSES.plusSeconds(20)).rules(), OPENS);

        assertThat(draws().amend(before, after)).isEqualTo(Edit.DONE);

        assertThat(waiting(after)).containsExactly(announcement(before), announcement(after));
        assertThat(announcement(after)).isNotEqualTo(announcement(before));
        assertThat(register().announced(TENANT)).isEqualTo(1);
    }

    @Test
    default void aDrawThatGetsTimesIsAnnouncedThen() {
        Draw drawn = draw(1, CLOSES);
        Draw drafted = drawn.amended(drawn.occasion(), drawn.rules(), false, OPENS);
        draws().create(drawn);
        assertThat(draws().amend(drawn, drafted)).isEqualTo(Edit.DONE);
        assertThat(waiting(drafted)).isEmpty();
        assertThat(register().announced(TENANT)).isZero();
        draws().create(announced(2, 1));

        Draw planned = drafted.amended(drawn.occasion(), drawn.rules(), true, OPENS);
        assertThat(draws().amend(drafted, planned.registered(registration(), 1)))
                .isEqualTo(Edit.CHANGED);
        Draw second = planned.registered(registration(), 2);
        assertThat(draws().amend(drafted, second)).isEqualTo(Edit.DONE);

        assertThat(waiting(second)).containsExactly(announcement(second));
        assertThat(register().announced(TENANT)).isEqualTo(2);
        assertThat(draws().find(TENANT, id(1))).contains(second);
    }

    @Test
    default void anEntryWaitsOnceForAStepThatIsRepeated() {
        Draw before = announced(1, 1);
        draws().create(before);
        Draw after = before.to(new Progress.Open(true), OPENS, OPENS);
        Optional<Draft> ended = DrawEntries.ended(after);

        assertThat(draws().replace(after, ended)).isTrue();
        assertThat(draws().replace(after, ended)).isTrue();

        assertThat(waiting(after)).containsExactly(announcement(before), ended.orElseThrow());
    }

    @Test
    default void noEntryWaitsForAStepThatAnotherHasTaken() {
        Draw before = announced(1, 1);
        draws().create(before);
        draws().replace(before.putOff(CLOSES, OPENS));
        Draw lost = before.to(new Progress.Open(true), OPENS, OPENS);

        assertThat(draws().replace(lost, DrawEntries.ended(lost))).isFalse();

        assertThat(waiting(lost)).containsExactly(announcement(before));
    }
}
