package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.Planning.START;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class PlanDrawsTest {

    private static final DrawSchedule EVERY_FIVE_MINUTES =
            new DrawSchedule.Every(Duration.ofMinutes(5), START.plusSeconds(120));

    private final Planning planning = new Planning();

    @Test
    void aNewLotteryHasThreeDrawsWithoutAGap() {
        Lottery lottery =
                planning.create(
                        new DrawSchedule.Weekly(
                                ZoneId.of("Europe/Berlin"),
                                LocalTime.of(20, 0),
                                DayOfWeek.SATURDAY));

        assertThat(planning.all())
                .extracting(draw -> draw.rules().times())
                .containsExactly(
                        times(START, "2026-03-07T18:59:50Z"),
                        times("2026-03-07T18:59:50Z", "2026-03-14T18:59:50Z"),
                        times("2026-03-14T18:59:50Z", "2026-03-21T18:59:50Z"));
        assertThat(lottery.agenda().planAt()).contains(Instant.parse("2026-03-07T18:59:50Z"));
        assertThat(lottery.nextDrawAt(START)).contains(Instant.parse("2026-03-07T19:00:00Z"));
    }

    @Test
    void aPlannedDrawPromisesWhatItsLotterySays() {
        Lottery lottery = planning.create(EVERY_FIVE_MINUTES);
        Draw draw = planning.all().getFirst();

        assertThat(UUID.fromString(draw.id().text()).version()).isEqualTo(8);
        assertThat(UUID.fromString(draw.id().text()).variant()).isEqualTo(2);
        assertThat(draw.progress()).isEqualTo(new Progress.Scheduled());
        assertThat(LotteryOccasion.of(draw).id()).isEqualTo(lottery.id());
        assertThat(draw.version()).isEqualTo(1);
        assertThat(draw.nextAt()).isEqualTo(START);
        assertThat(draw.rulesHash()).isEqualTo(draw.rules().hash());
        assertThat(LotteryRules.of(draw).numbers()).isEqualTo(lottery.terms().numbers());
        assertThat(LotteryRules.of(draw).tiers()).isEqualTo(lottery.terms().tiers());
        assertThat(LotteryRules.of(draw).pool().lineCents()).isEqualTo(200);
        assertThat(LotteryRules.of(draw).beacon().chain()).isEqualTo(BeaconChain.QUICKNET);
        Instant due = BeaconChain.QUICKNET.timeOf(LotteryRules.of(draw).beacon().round());
        assertThat(due)
                .isBetween(
                        draw.rules().times().drawAt(),
                        draw.rules().times().drawAt().plusSeconds(3));
        assertThat(planning.triggers.set())
                .containsEntry(draw.id() + ".open", START)
                .containsEntry(draw.id() + ".close", draw.rules().times().closeAt())
                .containsEntry(draw.id() + ".draw", due);
    }

    @Test
    void planningAgainChangesNothing() {
        Lottery lottery = planning.create(EVERY_FIVE_MINUTES);
        assertThat(planning.plan().version()).isEqualTo(lottery.version());
        assertThat(planning.stored()).isEqualTo(lottery);
        assertThat(planning.all()).hasSize(Agenda.AHEAD);
    }

    @Test
    void aClosedDrawIsMadeUpForInTime() {
        Lottery lottery = planning.create(EVERY_FIVE_MINUTES);
        for (int round = 1; round <= 20; round++) {
            planning.clock.set(planning.stored().agenda().planAt().orElseThrow());
            lottery = planning.plan();
            assertThat(planning.open()).hasSize(Agenda.AHEAD);
            assertThat(planning.all()).hasSize(Agenda.AHEAD + round);
        }
        assertNoGap(planning.all());
        assertThat(lottery.agenda().draws().size()).isBetween(3, 4);
    }

    @Test
    void drawsWhoseTimeHasPassedAreNotMadeUpFor() {
        planning.create(EVERY_FIVE_MINUTES);
        planning.clock.forward(Duration.ofHours(5));
        planning.plan();

        assertThat(planning.all()).hasSize(2 * Agenda.AHEAD);
        List<Draw> open = planning.open();
        assertThat(open).hasSize(Agenda.AHEAD);
        assertThat(open.getFirst().rules().times().openAt()).isEqualTo(planning.clock.instant());
        assertNoGap(open);
    }

    @Test
    void drawsCloseTogetherReachSomeMinutesAhead() {
        planning.create(new DrawSchedule.Every(Duration.ofSeconds(20), START.plusSeconds(20)));
        assertThat(planning.open().getLast().rules().times().closeAt())
                .isBetween(START.plusSeconds(180), START.plusSeconds(200));
        assertNoGap(planning.open());
    }

    @Test
    void aLeadLongerThanTheIntervalLeavesNoGap() {
        planning.create(EVERY_FIVE_MINUTES);
        change(form -> form(form, 3_600, form.expectedPeak()));
        for (int round = 0; round < 30; round++) {
            planning.clock.set(planning.stored().agenda().planAt().orElseThrow());
            planning.plan();
        }
        assertNoGap(planning.all());
        Draw last = planning.all().getLast();
        assertThat(Duration.between(last.rules().times().closeAt(), last.rules().times().drawAt()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyDrawKeepsTheSpreadThatItWasPlannedWith() {
        planning.create(EVERY_FIVE_MINUTES);
        change(form -> form(form, form.leadSeconds(), 1_000));
        planning.clock.set(planning.stored().agenda().planAt().orElseThrow());
        planning.plan();

        assertThat(planning.all())
                .extracting(draw -> draw.spread().gates())
                .startsWith(16, 16, 16)
                .endsWith(40)
                .hasSize(Agenda.AHEAD + 1);
    }

    @Test
    void aLotteryWithoutAScheduleIsNotPlanned() {
        Lottery lottery = planning.create(java.util.Optional.empty());
        assertThat(planning.all()).isEmpty();
        assertThat(lottery.agenda().planAt()).isEmpty();
        assertThat(lottery.status()).isEqualTo(LotteryStatus.ACTIVE);
    }

    @Test
    void aLotteryIsCompleteOnceItsLastGivenDrawIsHeld() {
        planning.create(
                new DrawSchedule.At(List.of(START.plusSeconds(60), START.plusSeconds(120))));
        assertThat(planning.all()).hasSize(2);
        assertThat(planning.stored().agenda().planAt()).contains(START.plusSeconds(120));

        planning.clock.set(START.plusSeconds(119));
        assertThat(planning.plan().status()).isEqualTo(LotteryStatus.ACTIVE);
        planning.clock.set(START.plusSeconds(120));
        assertThat(planning.plan().status()).isEqualTo(LotteryStatus.COMPLETED);
        assertThat(planning.stored().agenda().planAt()).isEmpty();
        assertThat(planning.stored().agenda().draws()).isEmpty();
    }

    @Test
    void planningALotteryThatIsNotThereDoesNothing() {
        assertThat(
                        planning.planDraws()
                                .plan(SampleLottery.TENANT, new LotterySlug("nothing"), START))
                .isEmpty();
    }

    private void change(UnaryOperator<Lottery.Form> change) {
        planning.changeLottery()
                .update(
                        SampleLottery.TENANT,
                        Planning.SLUG,
                        lottery -> change.apply(lottery.form()));
    }

    private static Lottery.Form form(Lottery.Form form, int lead, int peak) {
        return new Lottery.Form(
                form.offer(), form.terms(), lead, peak, form.schedule(), form.endsAt());
    }

    static void assertNoGap(List<Draw> draws) {
        for (int i = 1; i < draws.size(); i++) {
            assertThat(draws.get(i).rules().times().openAt())
                    .isEqualTo(draws.get(i - 1).rules().times().closeAt());
        }
    }

    private static DrawTimes times(Instant openAt, String closeAt) {
        Instant close = Instant.parse(closeAt);
        return new DrawTimes(openAt, close, close.plusSeconds(10));
    }

    private static DrawTimes times(String openAt, String closeAt) {
        return times(Instant.parse(openAt), closeAt);
    }
}
