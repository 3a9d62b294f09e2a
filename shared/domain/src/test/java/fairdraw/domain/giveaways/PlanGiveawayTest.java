package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.LEAD;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.giveaways.PlanGiveaway.Deleting;
import fairdraw.domain.giveaways.PlanGiveaway.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class PlanGiveawayTest {

    private final GiveawayWorld world = new GiveawayWorld(1);
    private final GiveawayForm form = SampleGiveaways.form(1, OptionalInt.empty(), false);

    private Draw created(GiveawayForm form) {
        Draw draw = world.planGiveaway.create(TENANT, form);
        assertThat(world.draws.find(TENANT, draw.id())).contains(draw);
        return draw;
    }

    private Outcome change(Draw draw, GiveawayForm to) {
        return world.planGiveaway.change(TENANT, draw.id(), _ -> to);
    }

    private Draw stored(Draw draw) {
        return world.draws.find(TENANT, draw.id()).orElseThrow();
    }

    @Test
    void aGiveawayWithTimesIsScheduledAndItsTriggersAreSet() {
        Draw draw = created(form);

        assertThat(draw.progress()).isEqualTo(new Progress.Scheduled());
        assertThat(draw.nextAt()).isEqualTo(OPENS);
        assertThat(draw.rules().times())
                .isEqualTo(new DrawTimes(OPENS, CLOSES, CLOSES.plusSeconds(LEAD)));
        assertThat(world.triggers.set())
                .containsEntry(draw.id() + ".open", OPENS)
                .containsEntry(draw.id() + ".close", CLOSES)
                .containsEntry(draw.id() + ".draw", CLOSES.plusSeconds(LEAD));
        assertThat(GiveawayForm.of(draw)).isEqualTo(form);
    }

    @Test
    void aGiveawayWithoutTimesIsADraftWithoutTriggers() {
        Draw draw = created(SampleGiveaways.unplanned());

        assertThat(draw.progress()).isEqualTo(new Progress.Draft());
        assertThat(draw.nextAt()).isNull();
        assertThat(world.triggers.set()).isEmpty();
    }

    @Test
    void aGiveawayThatSaysOnlyWhenItClosesIsOpenAtOnceAndOneThatSaysOnlyWhenItOpensClosesInTime() {
        Instant now = world.clock.instant();

        assertThat(created(times(Optional.empty(), Optional.of(CLOSES))).rules().times().openAt())
                .isEqualTo(now);
        assertThat(created(times(Optional.of(OPENS), Optional.empty())).rules().times().closeAt())
                .isEqualTo(CLOSES);
        Draw late = created(times(Optional.of(CLOSES.plusSeconds(1)), Optional.empty()));
        assertThat(late.rules().times().closeAt()).isEqualTo(late.rules().times().drawAt());
    }

    private static GiveawayForm times(Optional<Instant> opens, Optional<Instant> closes) {
        return SampleGiveaways.planned(
                opens, closes, 1, OptionalInt.empty(), false, OptionalInt.empty());
    }

    @Test
    void aSmallCapacityHasFewerGates() {
        assertThat(created(SampleGiveaways.form(1, OptionalInt.of(63), false)).spread().gates())
                .isEqualTo(1);
        assertThat(created(SampleGiveaways.form(1, OptionalInt.of(64), false)).spread().gates())
                .isEqualTo(2);
        assertThat(created(form).spread().gates()).isEqualTo(16);
    }

    @Test
    void theRulesChangeUntilSomebodyHasEntered() {
        Draw draw = created(form);
        GiveawayForm other = SampleGiveaways.form(2, OptionalInt.of(5), true);

        assertThat(change(draw, other)).isEqualTo(new Outcome.Changed(stored(draw)));
        assertThat(EntrantRules.of(stored(draw)).winnerCount()).isEqualTo(2);
        assertThat(stored(draw).rulesHash()).isNotEqualTo(draw.rulesHash());

        world.clock.set(OPENS);
        world.enterDraw()
                .enter(SampleGiveaways.consumer(0), draw.id(), GiveawayWorld.NO_DEVICE, "");
        assertThat(change(draw, form)).isEqualTo(new Outcome.Entered());
        assertThat(EntrantRules.of(stored(draw)).winnerCount()).isEqualTo(2);
    }

    @Test
    void whatIsNoRuleChangesAfterTheFirstEntryToo() {
        Draw draw = created(form);
        world.clock.set(OPENS);
        world.enterDraw()
                .enter(SampleGiveaways.consumer(0), draw.id(), GiveawayWorld.NO_DEVICE, "");

        assertThat(change(draw, named("Boots"))).isInstanceOf(Outcome.Changed.class);

        assertThat(GiveawayOccasion.of(stored(draw)).name()).contains("Boots");
        assertThat(stored(draw).rules()).isEqualTo(draw.rules());
        assertThat(world.draws.gates.tallies(draw)).contains(new Tally(1, 0));
    }

    private GiveawayForm named(String name) {
        var told = form.told();
        return new GiveawayForm(
                new GiveawayOccasion(
                        Optional.of(name),
                        told.sequenceId(),
                        told.timeZone(),
                        told.saysOpenAt(),
                        told.saysCloseAt(),
                        told.encryptionSeed(),
                        told.requiresFingerprint(),
                        told.metadata(),
                        told.archived()),
                form.openAt(),
                form.closeAt(),
                form.drawAt(),
                form.winnerCount(),
                form.capacity(),
                form.leadSeconds(),
                form.claimSeconds(),
                form.passOn(),
                form.maxEntriesPerDevice(),
                About.NOTHING);
    }

    @Test
    void aDraftBecomesAPlanAndAPlanADraftAgain() {
        Draw draw = created(SampleGiveaways.unplanned());

        change(draw, form);
        assertThat(stored(draw).progress()).isEqualTo(new Progress.Scheduled());
        assertThat(world.triggers.set()).containsKey(draw.id() + ".open");
        change(draw, SampleGiveaways.unplanned());
        assertThat(stored(draw).progress()).isEqualTo(new Progress.Draft());
        assertThat(stored(draw).nextAt()).isNull();
    }

    @Test
    void aGiveawayThatTakesNoMoreEntriesIsNotChanged() {
        Draw draw = created(form);
        Draw cancelled = created(form);
        world.cancelDraw.ask(TENANT, cancelled.id(), "a typing error", new OperatorId("operator"));

        assertThat(change(cancelled, named("Boots"))).isEqualTo(new Outcome.Closed());
        world.clock.set(CLOSES);
        assertThat(change(draw, named("Boots"))).isEqualTo(new Outcome.Closed());
    }

    @Test
    void onlyAGiveawayOfTheTenantIsChangedAndDeleted() {
        Draw draw = created(form);
        Tenant other = new Tenant(TENANT.organisation(), Mode.LIVE);

        assertThat(world.planGiveaway.change(other, draw.id(), _ -> form))
                .isEqualTo(new Outcome.NotFound());
        assertThat(world.planGiveaway.delete(other, draw.id())).isEqualTo(Deleting.NOT_FOUND);
        assertThat(world.planGiveaway.delete(TENANT, new DrawId("draw_0")))
                .isEqualTo(Deleting.NOT_FOUND);
    }

    @Test
    void aGiveawayThatNobodyEverEnteredIsDeletedWithItsTriggers() {
        Draw draw = created(form);
        Draw entered = created(form);
        world.clock.set(OPENS);
        world.enterDraw()
                .enter(SampleGiveaways.consumer(0), entered.id(), GiveawayWorld.NO_DEVICE, "");

        assertThat(world.planGiveaway.delete(TENANT, draw.id())).isEqualTo(Deleting.DONE);
        assertThat(world.planGiveaway.delete(TENANT, entered.id())).isEqualTo(Deleting.ENTERED);

        assertThat(world.draws.find(TENANT, draw.id())).isEmpty();
        assertThat(world.triggers.set().keySet())
                .isNotEmpty()
                .allMatch(trigger -> trigger.startsWith(entered.id().text()));
    }
}
