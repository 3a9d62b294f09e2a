package fairdraw.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.SoldTicket;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.engines.template.Template;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryCostTest {

    /** Lists a hundred tickets in batches from one to the largest. */
    @ParameterizedTest
    @CsvSource({"1, 3.0", "10, 1.5", "96, 1.3"})
    void aListedTicketCostsAtMostThreeUnitsAtAnyRate(int batch, double most) {
        try (Stack stack =
                new Stack(
                        Template.ofProject(),
                        new Random(24),
                        Instant.parse("2026-03-01T12:00:00Z"))) {
            Shop shop = Shop.open(stack);
            SoldTicket sold = SoldTicket.buy(stack, shop);
            Directory directory = stack.wiring().lotteries().directory();
            List<Ticket> tickets =
                    IntStream.range(0, 96)
                            .mapToObj("LX-2026-0101-%08d"::formatted)
                            .peek(ref ->
                                    stack.observer()
                                            .putItem(put ->
                                                    put.tableName(Stack.DRAWS)
                                                            .item(sold.claimOf(ref))))
                            .map(sold::named)
                            .toList();

            Cost cost =
                    stack.meter()
                            .of(() -> {
                                for (int at = 0; at < tickets.size(); at += batch) {
                                    directory.append(
                                            shop.tenant(),
                                            new LotterySlug(shop.slug()),
                                            tickets.subList(
                                                    at, Math.min(at + batch, tickets.size())));
                                }
                            });

            assertThat(cost.writeUnits() / tickets.size()).isLessThanOrEqualTo(most);
        }
    }
}
