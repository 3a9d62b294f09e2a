package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.InMemoryLotteries;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A lottery with an open draw, over stores in memory and a clock that is set. */
final class OpenLottery {

    static final Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    final InMemoryLotteries lotteries = new InMemoryLotteries();
    final InMemoryDraws draws = new InMemoryDraws();
    final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());
    final List<Integer> pauses = new ArrayList<>();
    Instant now = OPENS.plusSeconds(60).plusNanos(999_999);

    OpenLottery() {
        lotteries.create(SampleLottery.of(TENANT, new LotterySlug("mega")));
        draws.create(DRAW);
    }

    EnterLottery enterLottery() {
        return on(tickets);
    }

    EnterLottery on(Tickets port) {
        return new EnterLottery(
                new Boards(lotteries, draws),
                port,
                new FixedRootKeys(),
                () -> now,
                new Random(1),
                pauses::add);
    }

    static Ticket entered(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Entered.class);
        return ((Outcome.Entered) outcome).ticket();
    }
}
