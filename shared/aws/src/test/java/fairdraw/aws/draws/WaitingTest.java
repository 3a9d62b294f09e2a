package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static fairdraw.aws.lotteries.LotteryWorld.DRAW;
import static fairdraw.aws.lotteries.LotteryWorld.quickPick;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.giveaways.FaultyLifeTest;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.TicketOutcome;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A draw while something that it needs is missing: it waits without publishing anything. */
final class WaitingTest {

    private static final List<Long> BACK_OFF = List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

    private final LotteryWorld world = LotteryWorld.calm(9).with(FaultyLifeTest.everybodyWins());
    private final List<Ticket> tickets =
            IntStream.range(0, 4)
                    .mapToObj(player -> world.buy(quickPick("player" + player + "@example.com")))
                    .toList();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aListIsNotSealedWhileAGateHasCountedATicketThatCannotBeRead() {
        Map<String, AttributeValue> hidden = hide(tickets.getFirst());

        world.advanceAt(CLOSES);
        assertThatNothingIsSealed();
        for (long seconds : BACK_OFF.subList(1, 4)) {
            assertThatItComesBackAfter(seconds);
        }
        show(hidden);

        Draw done = world.runToTheEnd();
        ListAudit.check(world.audited, done, tickets, Set.of());
        PrizeAudit.check(world.audited, done, tickets);
    }

    @Test
    void aListIsNotSealedWhileAPlayerIsNotVisibleToItsTickets() {
        Ticket ticket = tickets.getFirst();
        Map<String, AttributeValue> hidden = take(DrawsKeys.player(world.draw(), ticket.person()));

        world.advanceAt(CLOSES);
        assertThatNothingIsSealed();
        show(hidden);

        ListAudit.check(world.audited, world.runToTheEnd(), tickets, Set.of());
    }

    @Test
    void aListIsNotSealedWhileAVoidIsHalfVisible() {
        Ticket ticket = tickets.getFirst();
        Key key = DrawsKeys.ticket(world.draw(), ticket.person(), ticket.number());
        Map<String, AttributeValue> before = item(key);
        world.tickets.makeVoid(world.draw(), ticket, "refund", world.clock.instant());
        Map<String, AttributeValue> after = item(key);
        show(before);

        world.advanceAt(CLOSES);
        assertThatNothingIsSealed();
        show(after);

        ListAudit.check(world.audited, world.runToTheEnd(), tickets, Set.of(ticket.id()));
    }

    @Test
    void aDrawWaitsForItsBeaconAndTellsNothing() {
        world.advanceAt(CLOSES);
        world.beacons.late(true);
        Progress.Sealed sealed = (Progress.Sealed) world.draw().progress();
        Instant round = SignedBeacons.chain().timeOf(sealed.randomness().round());
        assertThat(world.triggers.set()).containsEntry(DRAW + ".draw", round);

        world.sweepAt(round);
        assertThatNothingIsKnown(sealed);
        for (long seconds : BACK_OFF.subList(0, BACK_OFF.size() - 1)) {
            Instant again = world.clock.instant().plusSeconds(seconds);
            assertThat(world.draw().nextAt()).isEqualTo(again);
            assertThat(world.triggers.set()).containsEntry(DRAW + ".again", again);
            int asked = world.beacons.asked();
            world.sweepAt(again.minusMillis(1));
            assertThat(world.beacons.asked()).isEqualTo(asked);
            world.sweepAt(again);
            assertThat(world.beacons.asked()).isEqualTo(asked + 1);
            assertThatNothingIsKnown(sealed);
        }
        world.beacons.late(false);

        Draw done = world.runToTheEnd();
        assertThat(world.results.find(done).orElseThrow().round())
                .isEqualTo(sealed.randomness().round());
        ListAudit.check(world.audited, done, tickets, Set.of());
        PrizeAudit.check(world.audited, done, tickets);
    }

    /** Asserts that the draw was postponed, is retried afterwards, and is postponed for longer. */
    private void assertThatItComesBackAfter(long seconds) {
        Instant again = Optional.ofNullable(world.draw().nextAt()).orElseThrow();
        world.sweepAt(again);
        assertThatNothingIsSealed();
        assertThat(world.draw().nextAt()).isEqualTo(again.plus(Duration.ofSeconds(seconds)));
        assertThat(world.triggers.set())
                .containsEntry(DRAW + ".again", again.plus(Duration.ofSeconds(seconds)));
    }

    private void assertThatNothingIsSealed() {
        assertThat(world.draw().progress()).isInstanceOf(Progress.Closed.class);
        assertThat(world.lists.manifest(world.draw())).isEmpty();
        assertThat(world.lists.chunk(world.draw(), 0)).isEmpty();
    }

    private void assertThatNothingIsKnown(Progress.Sealed sealed) {
        Draw draw = world.draw();
        assertThat(draw.progress()).isEqualTo(sealed);
        assertThat(world.results.find(draw)).isEmpty();
        assertThat(world.ranges.counted(draw)).isEmpty();
        assertThat(world.bus.events()).isEmpty();
        assertThat(tickets)
                .extracting(ticket -> TicketOutcome.of(ticket.lines(), false, draw))
                .containsOnly(new TicketOutcome(TicketOutcome.Status.ACTIVE, null, 0));
    }

    /** Hides a ticket as if the transaction that wrote it were still being applied. */
    private Map<String, AttributeValue> hide(Ticket ticket) {
        return take(DrawsKeys.ticket(world.draw(), ticket.person(), ticket.number()));
    }

    private Map<String, AttributeValue> take(Key key) {
        Map<String, AttributeValue> item = item(key);
        SharedStore.client()
                .deleteItem(delete -> delete.tableName(world.names.draws()).key(key.attributes()));
        return item;
    }

    private Map<String, AttributeValue> item(Key key) {
        return Reads.one(SharedStore.client(), world.names.draws(), key).orElseThrow();
    }

    private void show(Map<String, AttributeValue> item) {
        SharedStore.client().putItem(put -> put.tableName(world.names.draws()).item(item));
    }
}
