package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.Planning.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fairdraw.domain.Interruptions;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Planning that is stopped or overtaken at each of its calls. */
final class PlanningRacesTest {

    private static final DrawSchedule SCHEDULE =
            new DrawSchedule.Every(Duration.ofMinutes(5), START.plusSeconds(120));

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest(name = "call {0}, after it: {1}")
    @MethodSource("calls")
    void whatACrashLeavesBehindIsMadeGoodByPlanningAgain(int call, boolean after) {
        Planning undisturbed = due();
        undisturbed.plan();
        Planning planning = due();
        Runnable crash =
                () -> {
                    throw new Crash();
                };

        Interruptions interruption = interruption(call, after, crash);
        Throwable thrown = catchThrowable(() -> plan(planning, interruption));
        assertThat(thrown != null).isEqualTo(interruption.happened());
        planning.clock.forward(Duration.ofSeconds(30));
        planning.plan();

        assertThat(times(planning.all())).isEqualTo(times(undisturbed.all()));
        assertThat(planning.stored().agenda()).isEqualTo(undisturbed.stored().agenda());
    }

    @ParameterizedTest(name = "call {0}, after it: {1}")
    @MethodSource("calls")
    void twoPlannersAtOnceAreOne(int call, boolean after) {
        Planning undisturbed = due();
        undisturbed.plan();
        Planning planning = due();

        plan(planning, interruption(call, after, planning::plan));

        assertThat(times(planning.all())).isEqualTo(times(undisturbed.all()));
        assertThat(planning.stored().agenda()).isEqualTo(undisturbed.stored().agenda());
    }

    @ParameterizedTest(name = "call {0}, after it: {1}")
    @MethodSource("calls")
    void anEditThatOvertakesPlanningCountsForEveryDrawWithoutAnEntry(int call, boolean after) {
        Planning planning = due();
        DrawId entered = planning.open().getFirst().id();
        planning.draws.enter(entered);
        Runnable edit =
                () ->
                        planning.changeLottery()
                                .update(
                                        SampleLottery.TENANT,
                                        Planning.SLUG,
                                        lottery ->
                                                SampleLottery.with(
                                                        SampleLottery.terms(999), lottery.form()));

        Interruptions interruption = interruption(call, after, edit);
        plan(planning, interruption);
        if (!interruption.happened()) {
            edit.run();
        }

        assertThat(planning.open()).hasSize(Agenda.AHEAD);
        PlanDrawsTest.assertNoGap(planning.open());
        assertThat(planning.open())
                .allSatisfy(draw ->
                        assertThat(LotteryRules.of(draw).pool().lineCents())
                                .isEqualTo(draw.id().equals(entered) ? 200 : 999));
    }

    @ParameterizedTest(name = "call {0}, after it: {1}")
    @MethodSource("calls")
    void aNewScheduleThatOvertakesPlanningLeavesNoGap(int call, boolean after) {
        Planning planning = due();
        DrawSchedule hourly = new DrawSchedule.Every(Duration.ofHours(1), START);
        Runnable edit =
                () ->
                        planning.changeLottery()
                                .update(
                                        SampleLottery.TENANT,
                                        Planning.SLUG,
                                        _ -> SampleLottery.form(Optional.of(hourly)));

        plan(planning, interruption(call, after, edit));

        PlanDrawsTest.assertNoGap(planning.all());
        assertThat(new HashSet<>(planning.all()).size()).isEqualTo(planning.all().size());
        assertThat(planning.open().size()).isGreaterThanOrEqualTo(Agenda.AHEAD);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensAnActiveLotteryHasDrawsThatFollowEachOther(long seed) {
        Random random = new Random(seed);
        Planning planning = new Planning();
        planning.create(schedule(random));
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(6)) {
                case 0 -> planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG);
                case 1, 2 -> planning.changeLottery().resume(SampleLottery.TENANT, Planning.SLUG);
                case 3 -> edit(planning, random);
                case 4 ->
                        planning.clock.set(
                                planning.stored()
                                        .agenda()
                                        .planAt()
                                        .filter(at -> at.isAfter(planning.clock.instant()))
                                        .orElse(planning.clock.instant()));
                default ->
                        planning.clock.forward(Duration.ofMillis(random.nextInt(20 * 60 * 1_000)));
            }
            int call = 1 + random.nextInt(12);
            boolean after = random.nextBoolean();
            plan(planning, interruption(call, after, planning::plan));
            assertSound(planning);
        }
    }

    private static void edit(Planning planning, Random random) {
        Lottery.Form form = SampleLottery.form(Optional.of(schedule(random)));
        planning.changeLottery()
                .update(
                        SampleLottery.TENANT,
                        Planning.SLUG,
                        _ ->
                                new Lottery.Form(
                                        form.offer(),
                                        SampleLottery.terms(random.nextInt(1_000)),
                                        5 + random.nextInt(1_000),
                                        form.expectedPeak(),
                                        form.schedule(),
                                        form.endsAt()));
    }

    private static void assertSound(Planning planning) {
        List<Draw> all = planning.all();
        for (int i = 1; i < all.size(); i++) {
            DrawTimes before = all.get(i - 1).rules().times();
            assertThat(all.get(i).rules().times().openAt()).isAfterOrEqualTo(before.closeAt());
        }
        Lottery lottery = planning.stored();
        Instant now = planning.clock.instant();
        if (lottery.status() == LotteryStatus.ACTIVE) {
            assertThat(planning.open().size()).isGreaterThanOrEqualTo(Agenda.AHEAD);
            PlanDrawsTest.assertNoGap(planning.open());
            assertThat(planning.open().getFirst().rules().times().openAt()).isBeforeOrEqualTo(now);
            assertThat(lottery.agenda().planAt())
                    .contains(planning.open().getFirst().rules().times().closeAt());
        } else {
            assertThat(lottery.agenda().planAt()).isEmpty();
        }
    }

    private static DrawSchedule schedule(Random random) {
        return new DrawSchedule.Every(
                Duration.ofSeconds(20 + random.nextInt(2_000)),
                START.plusSeconds(random.nextInt(5_000)));
    }

    /** Returns a lottery whose first draws have closed, so that planning has work. */
    private static Planning due() {
        Planning planning = new Planning();
        planning.create(SCHEDULE);
        planning.clock.set(START.plus(Duration.ofMinutes(8)));
        return planning;
    }

    private static void plan(Planning planning, Interruptions interruption) {
        planning.planDraws(
                        interruption.of(Lotteries.class, planning.lotteries),
                        interruption.of(Draws.class, planning.draws))
                .plan(SampleLottery.TENANT, Planning.SLUG, planning.clock.instant());
    }

    private static Interruptions interruption(int call, boolean after, Runnable happening) {
        return after ? Interruptions.after(call, happening) : Interruptions.before(call, happening);
    }

    private static List<DrawTimes> times(List<Draw> draws) {
        return draws.stream().map(draw -> draw.rules().times()).toList();
    }

    static Stream<Arguments> calls() {
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(call -> Stream.of(Arguments.of(call, false), Arguments.of(call, true)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }
}
