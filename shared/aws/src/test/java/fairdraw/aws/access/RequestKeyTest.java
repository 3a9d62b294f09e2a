package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.testing.AtOnce;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Repeated requests: their answers, and the absence of a second effect. */
final class RequestKeyTest {

    private static final String PLAYER = "player@example.com";
    private static final int CALLERS = 16;

    private final LotteryWorld world = LotteryWorld.calm(2).with(SampleLottery.terms(200));

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
    void ofTwoRequestsUnderOneKeyAtOnceOneIsRefused() {
        List<Outcome> outcomes =
                AtOnce.call(2, caller -> world.enter(keyed("key", "hash " + caller)));

        assertThat(outcomes).filteredOn(Outcome.Entered.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.KeyReused.class::isInstance).hasSize(1);
        assertThat(world.storedTickets()).hasSize(1);
    }

    private static EnterLottery.Request keyed(String key, String hash) {
        return LotteryWorld.request(
                LotteryWorld.TENANT,
                PLAYER,
                Optional.empty(),
                Optional.of(new RequestKey(key, hash)));
    }
}
