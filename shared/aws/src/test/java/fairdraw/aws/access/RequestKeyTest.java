package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.AtOnce;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.testing.Examples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Repeated requests: their answers, and the absence of a second effect. */
final class RequestKeyTest {

    private static final String PLAYER = "player@example.com";
    private static final int CALLERS = 16;

    private final LotteryWorld world = LotteryWorld.calm(2).with(Examples.terms(200));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void manyAtOnceUnderOneKeyBuyOneTicketAndAllAreToldOfIt() {
        List<Outcome> outcomes = AtOnce.call(CALLERS, caller -> world.enter(keyed("key", "hash")));

        Ticket ticket = LotteryWorld.ticket(outcomes.getFirst()).orElseThrow();
        assertThat(outcomes).containsOnly(new Outcome.Entered(ticket));
        assertThat(world.storedTickets()).containsExactly(ticket);
    }

    @Test
    void aKeyIsNotForASecondRequest() {
        world.buy(keyed("key", "hash"));

        assertThat(world.enter(keyed("key", "other"))).isInstanceOf(Outcome.KeyReused.class);
        assertThat(world.storedTickets()).hasSize(1);
    }

    @Test
    void ofTwoRequestsUnderOneKeyAtOnceOneIsRefused() {
        List<Outcome> outcomes =
                AtOnce.call(2, caller -> world.enter(keyed("key", "hash " + caller)));

        assertThat(outcomes).filteredOn(Outcome.Entered.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.KeyReused.class::isInstance).hasSize(1);
        assertThat(world.storedTickets()).hasSize(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Ticket first = world.buy(keyed("key", "hash"));
        world.createDraw(
                LotteryWorld.TENANT,
                "01957b1c-0000-8000-9000-000000000002",
                Examples.terms(200),
                new DrawTimes(
                        LotteryWorld.CLOSES,
                        LotteryWorld.CLOSES.plus(Duration.ofDays(2)),
                        LotteryWorld.CLOSES.plus(Duration.ofDays(3))));

        world.clock.forward(Duration.ofDays(1).minusSeconds(1));
        assertThat(world.enter(keyed("key", "hash"))).isEqualTo(new Outcome.Entered(first));
        assertThat(world.enter(keyed("key", "other"))).isInstanceOf(Outcome.KeyReused.class);

        world.clock.forward(Duration.ofSeconds(1));
        Ticket second = world.buy(keyed("key", "other"));
        assertThat(second).isNotEqualTo(first);
        assertThat(world.enter(keyed("key", "hash"))).isInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void aRepetitionIsAnsweredAsTheFirstTimeWhateverWouldBeSaidNow() {
        Ticket ticket = world.buy(keyed("key", "hash"));
        for (int i = 1; i < Examples.terms(200).maxTicketsPerUser(); i++) {
            world.buy(LotteryWorld.quickPick(PLAYER));
        }
        assertThat(world.enter(LotteryWorld.quickPick(PLAYER)))
                .isInstanceOf(Outcome.MaxTicketsExceeded.class);
        assertThat(world.enter(keyed("key", "hash"))).isEqualTo(new Outcome.Entered(ticket));

        world.runToTheEnd();
        assertThat(world.enter(keyed("new", "hash"))).isInstanceOf(Outcome.NoOpenDraw.class);
        assertThat(world.enter(keyed("key", "hash"))).isEqualTo(new Outcome.Entered(ticket));
        assertThat(world.enter(keyed("key", "other"))).isInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        EnterLottery.Line unplayable = new EnterLottery.Line(List.of(1, 2, 3, 4, 4), List.of(1));
        Optional<RequestKey> key = Optional.of(new RequestKey("key", "hash"));
        assertThat(
                        world.enter(
                                LotteryWorld.request(
                                        LotteryWorld.TENANT,
                                        PLAYER,
                                        Optional.of(List.of(unplayable)),
                                        key)))
                .isInstanceOf(Outcome.InvalidLines.class);

        assertThat(world.enter(keyed("key", "hash"))).isInstanceOf(Outcome.Entered.class);
    }

    private static EnterLottery.Request keyed(String key, String hash) {
        return LotteryWorld.request(
                LotteryWorld.TENANT,
                PLAYER,
                Optional.empty(),
                Optional.of(new RequestKey(key, hash)));
    }
}
