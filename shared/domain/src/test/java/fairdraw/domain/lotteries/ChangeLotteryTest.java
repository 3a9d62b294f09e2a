package fairdraw.domain.lotteries;

import static fairdraw.domain.lotteries.Planning.START;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.about.Organiser;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.ChangeLottery.Outcome;
import fairdraw.domain.lotteries.rules.LotteryRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ChangeLotteryTest {

    private static final DrawSchedule SCHEDULE =
            new DrawSchedule.Every(Duration.ofMinutes(5), START.plusSeconds(120));

    private final Planning planning = new Planning();

    @Test
    void planningStopsWhilePausedAndGoesOnFromNow() {
        planning.create(SCHEDULE);
        var active = planning.stored();
        assertThat(planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG))
                .isEqualTo(new Outcome.Changed(active, planning.stored()));
        assertThat(planning.stored().status()).isEqualTo(LotteryStatus.PAUSED);
        assertThat(planning.all()).as("planned draws stay").hasSize(3);

        planning.clock.forward(Duration.ofHours(1));
        planning.plan();
        assertThat(planning.all()).hasSize(3);

        planning.changeLottery().resume(SampleLottery.TENANT, Planning.SLUG);
        assertThat(planning.stored().status()).isEqualTo(LotteryStatus.ACTIVE);
        assertThat(planning.all()).hasSize(6);
        assertThat(planning.open().getFirst().rules().times().openAt())
                .isEqualTo(planning.clock.instant());
    }

    @Test
    void pausingTwiceIsPausingOnce() {
        planning.create(SCHEDULE);
        planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG);
        var paused = planning.stored();
        planning.clock.forward(Duration.ofSeconds(1));
        assertThat(planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG))
                .isEqualTo(new Outcome.Changed(paused, paused));
    }

    @Test
    void anEditCountsForPlannedDrawsWithoutAnEntryAndTheirTimesStay() {
        planning.create(SCHEDULE);
        List<Draw> before = planning.open();
        planning.draws.enter(before.getFirst().id());

        planning.clock.forward(Duration.ofSeconds(1));
        planning.changeLottery()
                .update(
                        SampleLottery.TENANT,
                        Planning.SLUG,
                        lottery -> SampleLottery.with(SampleLottery.terms(300), lottery.form()));

        List<Draw> after = planning.open();
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        for (int i = 1; i < after.size(); i++) {
            assertThat(after.get(i).rules())
                    .isEqualTo(
                            SampleLottery.terms(300)
                                    .rules(
                                            after.get(i).id(),
                                            before.get(i).rules().mode(),
                                            before.get(i).rules().times(),
                                            LotteryRules.of(before.get(i)).beacon(),
                                            before.get(i).rules().about()));
            assertThat(after.get(i).rulesHash()).isEqualTo(after.get(i).rules().hash());
            assertThat(after.get(i).version()).isEqualTo(2);
        }
        assertThat(planning.stored().updatedAt()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void aNewNameReachesTheRulesOfDrawsThatNobodyHasEntered() {
        planning.organisers =
                _ -> Optional.of(new Organiser("Acme", Optional.of("https://acme.example")));
        planning.create(new DrawSchedule.Every(Duration.ofMinutes(1), START));
        planning.organisers = _ -> Optional.of(new Organiser("Other", Optional.empty()));
        List<Draw> before = planning.open();
        planning.draws.enter(before.getFirst().id());

        planning.changeLottery()
                .update(
                        SampleLottery.TENANT,
                        Planning.SLUG,
                        lottery -> SampleLottery.named("Renamed", lottery.form()));

        List<Draw> after = planning.open();
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after)
                .extracting(draw -> draw.rules().about().name().orElseThrow())
                .startsWith(SampleLottery.form(Optional.empty()).offer().name(), "Renamed")
                .endsWith("Renamed");
        assertThat(after)
                .extracting(draw -> draw.rules().about().organiser().orElseThrow().name())
                .containsOnly("Acme");
    }

    @Test
    void whatIsOverCannotBeChanged() {
        planning.create(new DrawSchedule.At(List.of(START.plusSeconds(60))));
        planning.clock.forward(Duration.ofSeconds(60));
        assertThat(planning.plan().status()).isEqualTo(LotteryStatus.COMPLETED);
        assertThat(planning.changeLottery().resume(SampleLottery.TENANT, Planning.SLUG))
                .isEqualTo(new Outcome.Over());
        assertThat(planning.addDraw().add(SampleLottery.TENANT, Planning.SLUG, _ -> order()))
                .isEqualTo(new AddDraw.Outcome.Over());
    }

    @Test
    void whatIsOverIsArchivedAndTakenOutAgain() {
        planning.create(new DrawSchedule.At(List.of(START.plusSeconds(60))));
        planning.clock.forward(Duration.ofSeconds(60));
        planning.plan();

        assertThat(archive(true)).isInstanceOf(Outcome.Changed.class);
        assertThat(planning.stored().archived()).isTrue();
        assertThat(archive(true)).as("again").isInstanceOf(Outcome.Changed.class);
        assertThat(archive(false)).isInstanceOf(Outcome.Changed.class);
        assertThat(planning.stored().archived()).isFalse();
        assertThat(planning.stored().status()).isEqualTo(LotteryStatus.COMPLETED);
        assertThat(
                        update(lottery ->
                                SampleLottery.with(SampleLottery.terms(300), lottery.form())
                                        .in(true)))
                .as("with anything else")
                .isEqualTo(new Outcome.Over());
    }

    @Test
    void whatSellsIsNotArchived() {
        planning.create(SCHEDULE);
        assertThat(archive(true)).isEqualTo(new Outcome.OutOfTurn(LotteryStatus.ACTIVE));
        planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG);
        assertThat(archive(true)).isEqualTo(new Outcome.OutOfTurn(LotteryStatus.PAUSED));
        assertThat(planning.stored().archived()).isFalse();
    }

    private Outcome archive(boolean archived) {
        planning.clock.forward(Duration.ofSeconds(1));
        return update(lottery -> lottery.form().in(archived));
    }

    private Outcome update(Function<Lottery, Lottery.Form> edit) {
        return planning.changeLottery().update(SampleLottery.TENANT, Planning.SLUG, edit);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThat(planning.changeLottery().pause(SampleLottery.TENANT, Planning.SLUG))
                .isEqualTo(new Outcome.NotFound());
        assertThat(planning.addDraw().add(SampleLottery.TENANT, Planning.SLUG, _ -> order()))
                .isEqualTo(new AddDraw.Outcome.LotteryNotFound());
        assertThat(
                        planning.moveDraw()
                                .move(SampleLottery.TENANT, new DrawId("no draw"), times -> times))
                .isEqualTo(new MoveDraw.Outcome.NotFound());
    }

    @Test
    void aSingleDrawIsKnownToItsLottery() {
        planning.create(Optional.empty());
        var added =
                (AddDraw.Outcome.Added)
                        planning.addDraw().add(SampleLottery.TENANT, Planning.SLUG, _ -> order());

        assertThat(UUID.fromString(added.draw().id().text()).version()).isEqualTo(7);
        assertThat(planning.all()).containsExactly(added.draw());
        assertThat(planning.stored().nextDrawAt(START)).contains(soon().drawAt());
        assertThat(planning.triggers.set()).hasSize(3);
    }

    @Test
    void aSingleDrawIsNotOneOfTheSchedule() {
        planning.create(SCHEDULE);
        planning.addDraw().add(SampleLottery.TENANT, Planning.SLUG, _ -> order());
        planning.clock.set(START.plus(Duration.ofMinutes(8)));
        planning.plan();
        assertThat(planning.stored().agenda().draws().stream().filter(draw -> !draw.single()))
                .hasSize(3);
    }

    @Test
    void aDrawMovesWithItsRoundUntilItsFirstEntry() {
        Draw draw = added();
        planning.clock.forward(Duration.ofSeconds(1));
        var moved =
                (MoveDraw.Outcome.Moved)
                        planning.moveDraw()
                                .move(
                                        SampleLottery.TENANT,
                                        draw.id(),
                                        times ->
                                                new DrawTimes(
                                                        times.openAt(),
                                                        times.closeAt().plusSeconds(600),
                                                        times.drawAt().plusSeconds(600)));

        assertThat(LotteryRules.of(moved.draw()).beacon().round())
                .isEqualTo(LotteryRules.of(draw).beacon().round() + 200);
        assertThat(planning.draws.find(SampleLottery.TENANT, draw.id())).contains(moved.draw());
        assertThat(planning.stored().nextDrawAt(START)).contains(soon().drawAt().plusSeconds(600));
        assertThat(planning.triggers.set())
                .containsEntry(draw.id() + ".close", soon().closeAt().plusSeconds(600));

        planning.draws.enter(draw.id());
        assertThat(planning.moveDraw().move(SampleLottery.TENANT, draw.id(), _ -> soon()))
                .isEqualTo(new MoveDraw.Outcome.Entered());
    }

    @Test
    void aClosedDrawDoesNotMove() {
        Draw draw = added();
        planning.clock.set(soon().closeAt());
        assertThat(planning.moveDraw().move(SampleLottery.TENANT, draw.id(), times -> times))
                .isEqualTo(new MoveDraw.Outcome.Closed());

        planning.clock.set(START);
        planning.draws.replace(draw.to(new Progress.Cancelled("a reason", START), null, START));
        assertThat(planning.moveDraw().move(SampleLottery.TENANT, draw.id(), times -> times))
                .isEqualTo(new MoveDraw.Outcome.Closed());
    }

    private Draw added() {
        planning.create(Optional.empty());
        return ((AddDraw.Outcome.Added)
                        planning.addDraw().add(SampleLottery.TENANT, Planning.SLUG, _ -> order()))
                .draw();
    }

    private static AddDraw.Order order() {
        return new AddDraw.Order(soon(), Optional.empty());
    }

    private static DrawTimes soon() {
        return new DrawTimes(START, START.plusSeconds(30), START.plusSeconds(40));
    }
}
