package fairdraw.aws.draws;

import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.aws.lotteries.TicketItems;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.ListAudit;
import fairdraw.domain.lotteries.winners.PrizeAudit;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A list of more than one chunk, with more winners than any one request can name. */
final class LargeListTest {

    private static final int TICKETS = Integer.getInteger("fairdraw.tickets", MerkleTree.CHUNK + 1);
    private static final int BATCH = 25;

    @Test
    void aListOfSeveralChunksIsSealedSettledAndTold() {
        try (LotteryWorld world = LotteryWorld.calm(14).with(oneInTwentyWins())) {
            List<Ticket> tickets = fill(world, world.draw());

            Draw done = world.runToTheEnd();

            Progress.Settled settled = ((Progress.Completed) done.progress()).settled();
            assertThat(settled.drawn().sealed().chunks())
                    .isEqualTo(Math.ceilDiv(TICKETS, MerkleTree.CHUNK));
            ListAudit.check(world.audited, done, tickets, Set.of());
            PrizeAudit.check(world.audited, done, tickets);
        }
    }

    private static Terms oneInTwentyWins() {
        return new Terms(
                new NumbersConfig(new NumberPool(1, 1, 20), Optional.empty()),
                200,
                "USD",
                1,
                1,
                500,
                new Tiers(List.of(new PoolTier("Right", 1, null, 700))));
    }

    /** Writes the items that as many entries would leave. */
    private static List<Ticket> fill(LotteryWorld world, Draw draw) {
        List<Ticket> tickets = new ArrayList<>();
        List<WriteRequest> writes = new ArrayList<>();
        long[] entered = new long[draw.spread().gates()];
        for (int n = 1; n <= TICKETS; n++) {
            NumberLine line = NumberLine.canonical(List.of(1 + n % 20), List.of());
            Ticket ticket = SampleTickets.of(draw, n, List.of(line));
            tickets.add(ticket);
            entered[ticket.gate()]++;
            writes.add(put(TicketItems.write(draw, ticket)));
            writes.add(put(player(draw, ticket)));
        }
        for (int gate = 0; gate < entered.length; gate++) {
            Map<String, AttributeValue> item = new HashMap<>(GateItems.write(draw, gate));
            item.put("entered", number(entered[gate]));
            writes.add(put(item));
        }
        for (int from = 0; from < writes.size(); from += BATCH) {
            var batch =
                    Map.of(
                            world.names.draws(),
                            writes.subList(from, Math.min(from + BATCH, writes.size())));
            SharedStore.client().batchWriteItem(request -> request.requestItems(batch));
        }
        return tickets;
    }

    private static Map<String, AttributeValue> player(Draw draw, Ticket ticket) {
        Map<String, AttributeValue> item =
                new HashMap<>(DrawsKeys.player(draw, ticket.person()).attributes());
        item.put("type", text("player"));
        item.put("taken", number(1));
        item.put("tagKey", Attributes.hex(ticket.person().repeat(2)));
        return item;
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
}
