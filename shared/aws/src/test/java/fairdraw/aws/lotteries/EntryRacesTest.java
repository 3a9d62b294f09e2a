package fairdraw.aws.lotteries;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static fairdraw.aws.lotteries.LotteryWorld.TENANT;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.TicketId;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import fairdraw.testing.AtOnce;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Entries that race with the end or a change of their draw. */
final class EntryRacesTest {

    private static final int CALLERS = 24;
    private static final int TRIES = 3;
    private static final DrawId NEXT = new DrawId("01957b1c-0000-8000-9000-000000000002");
    private static final Instant LAST_MOMENT = CLOSES.minusMillis(1);

    private final LotteryWorld world = LotteryWorld.calm(3).with(SampleLottery.terms(200));

    @AfterEach
    void close() {
        world.close();
    }

    /** The callers' clocks stand still, as in frozen environments, so only the gates stop them. */
    @RepeatedTest(2)
    void anEntryIsInTheListOrRefusedHoweverItMeetsTheClose() {
        EnterLottery frozen = world.enterLottery(new MovableClock(LAST_MOMENT));
        world.buy(quickPick("early@example.com"));
        world.clock.set(CLOSES);

        List<Outcome> outcomes = race(() -> world.advanceDraw.advance(DRAW), frozen);

        assertThat(frozen.enter(quickPick("late@example.com")))
                .isInstanceOf(Outcome.NoOpenDraw.class);
        List<Ticket> confirmed = confirmed(outcomes);
        List<Ticket> stored = world.storedTickets();
        assertThat(stored).hasSize(confirmed.size() + 1).containsAll(confirmed);
        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, stored, Set.of());
        PrizeAudit.check(world.audited, done, stored);
    }

    @Test
    void anEntryIsCancelledOrRefusedHoweverItMeetsTheCancellation() {
        world.clock.set(LAST_MOMENT);
        EnterLottery enterLottery = world.enterLottery();

        List<Outcome> outcomes =
                race(
                        () -> {
                            assertThat(
                                            world.cancelDraw.ask(
                                                    TENANT, DRAW, "flood", new OperatorId("op")))
                                    .isInstanceOf(CancelDraw.Outcome.Asked.class);
                            world.advanceDraw.advance(DRAW);
                        },
                        enterLottery);

        assertThat(world.draw().progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(enterLottery.enter(quickPick("late@example.com")))
                .isInstanceOf(Outcome.NoOpenDraw.class);
        assertThat(world.storedTickets()).containsExactlyInAnyOrderElementsOf(confirmed(outcomes));
        assertThat(entered(world.draw())).isEqualTo(confirmed(outcomes).size());
    }

    @RepeatedTest(2)
    void theRulesThatAnEntryAcceptedAreThoseOfItsDraw() {
        EnterLottery enterLottery = world.enterLottery();
        Draw before = world.draw();
        Draw after =
                before.under(
                        PlannedDraws.rules(
                                TENANT, DRAW, SampleLottery.terms(300), before.rules().times()),
                        world.clock.instant());
        List<Draws.Edit> edits = new ArrayList<>();

        List<Outcome> outcomes =
                race(() -> edits.add(world.draws.amend(before, after)), enterLottery);

        assertThat(confirmed(outcomes)).hasSize(CALLERS * TRIES);
        assertThat(world.draw().rulesHash())
                .isEqualTo(
                        switch (edits.getFirst()) {
                            case DONE -> after.rulesHash();
                            case ENTERED -> before.rulesHash();
                            case CHANGED -> "nobody else changed it";
                        });
        assertThat(world.draws.amend(world.draw(), world.draw().under(before.rules(), OPENS)))
                .isEqualTo(Draws.Edit.ENTERED);
        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, confirmed(outcomes), Set.of());
        PrizeAudit.check(world.audited, done, confirmed(outcomes));
    }

    @RepeatedTest(2)
    void aVoidTicketIsListedAsVoidIfAndOnlyIfItWasMadeSo() {
        List<Ticket> tickets =
                IntStream.range(0, CALLERS)
                        .mapToObj(n -> world.buy(quickPick("player" + n + "@example.com")))
                        .toList();
        Draw open = world.draw();
        world.clock.set(CLOSES);

        List<Voiding> voidings =
                AtOnce.call(
                        CALLERS + 1,
                        caller -> {
                            if (caller == CALLERS / 2) {
                                world.advanceDraw.advance(DRAW);
                                return Voiding.CLOSED;
                            }
                            Ticket ticket = tickets.get(caller % CALLERS);
                            return world.tickets.makeVoid(open, ticket, "refund", LAST_MOMENT);
                        });

        Set<TicketId> voided =
                IntStream.range(0, CALLERS + 1)
                        .filter(caller -> voidings.get(caller) == Voiding.DONE)
                        .mapToObj(caller -> tickets.get(caller % CALLERS).id())
                        .collect(Collectors.toSet());
        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, tickets, voided);
        PrizeAudit.check(
                world.audited,
                done,
                tickets.stream().filter(ticket -> !voided.contains(ticket.id())).toList());
    }

    @Test
    void aTicketIsMadeVoidOnceByAnyNumberOfCallers() {
        Ticket ticket = world.buy(quickPick("player@example.com"));

        List<Voiding> voidings =
                AtOnce.call(
                        CALLERS,
                        caller ->
                                world.tickets.makeVoid(
                                        world.draw(), ticket, "refund", world.clock.instant()));

        assertThat(voidings).filteredOn(Voiding.DONE::equals).hasSize(1);
        assertThat(voidings).filteredOn(Voiding.ALREADY::equals).hasSize(CALLERS - 1);
        ListAudit.check(world.audited, world.runToTheEnd(), List.of(ticket), Set.of(ticket.id()));
    }

    @Test
    void anEntryThatAClosingGateRefusesGoesToTheNextDraw() {
        next();
        world.advanceAt(CLOSES);
        AtomicInteger readings = new AtomicInteger();
        InstantSource ticking =
                () -> readings.getAndIncrement() == 0 ? LAST_MOMENT : CLOSES.plusMillis(1);

        Outcome outcome = world.enterLottery(ticking).enter(quickPick("player@example.com"));

        assertThat(LotteryWorld.ticket(outcome)).map(Ticket::drawId).contains(NEXT);
    }

    @Test
    void entriesInAStreamSeeNoGapBetweenTwoDraws() {
        next();
        EnterLottery enterLottery = world.enterLottery();
        world.clock.set(LAST_MOMENT);

        List<Outcome> outcomes =
                race(
                        () -> {
                            world.clock.set(CLOSES);
                            world.advanceDraw.advance(DRAW);
                        },
                        enterLottery);

        List<Ticket> confirmed = confirmed(outcomes);
        assertThat(confirmed).hasSize(outcomes.size());
        List<Ticket> here = confirmed.stream().filter(t -> t.drawId().equals(DRAW)).toList();
        assertThat(entered(world.draw(NEXT))).isEqualTo(confirmed.size() - here.size());
        ListAudit.check(world.audited, world.runToTheEnd(), here, Set.of());
    }

    private void next() {
        world.createDraw(
                TENANT,
                NEXT,
                SampleLottery.terms(200),
                new DrawTimes(CLOSES, CLOSES.plusSeconds(3600), CLOSES.plusSeconds(7200)));
    }

    private long entered(Draw draw) {
        return world.gates.tallies(draw).stream().mapToLong(tally -> tally.entered()).sum();
    }

    /** Runs many players who enter a few times each, and this step in their midst. */
    private static List<Outcome> race(Runnable step, EnterLottery enterLottery) {
        return AtOnce.call(
                        CALLERS + 1,
                        caller -> {
                            List<Outcome> outcomes = new ArrayList<>();
                            if (caller == CALLERS / 2) {
                                step.run();
                                return outcomes;
                            }
                            for (int i = 0; i < TRIES; i++) {
                                outcomes.add(
                                        enterLottery.enter(
                                                quickPick("player" + caller + "@example.com")));
                            }
                            return outcomes;
                        })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Ticket> confirmed(List<Outcome> outcomes) {
        return outcomes.stream().map(LotteryWorld::ticket).flatMap(Optional::stream).toList();
    }
}
