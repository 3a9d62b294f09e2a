package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.winners.Winners.WonTicket;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The winning tickets of a draw of one number, 1 to 4: a share of the pool for the drawn number and
 * 7.00 USD for the drawn bonus number alone, 1 or 2.
 */
final class WinnersTest {

    private static final Terms TERMS =
            new Terms(
                    new NumbersConfig(
                            new NumberPool(1, 1, 4), Optional.of(new NumberPool(1, 1, 2))),
                    100,
                    "USD",
                    10,
                    8,
                    500,
                    new Tiers(
                            List.of(
                                    new PoolTier("Number", 1, null, 1_000),
                                    new FixedTier("Bonus", 0, 1, 700))));

    private final LotteryBench bench = new LotteryBench(1, TERMS);
    private final Winners winners = new Winners(bench.lists, bench.tickets, bench.ranges);
    private final WinningNews news = new WinningNews(winners);
    private final LotteryEvidence evidence = new LotteryEvidence();

    /** Has a player buy a ticket with every line, one with each line, and another with one line. */
    private List<Ticket> sell() {
        List<Line> all = new ArrayList<>();
        for (int main = 1; main <= 4; main++) {
            all.add(new Line(List.of(main), List.of(1)));
            all.add(new Line(List.of(main), List.of(2)));
        }
        List<Ticket> sold = new ArrayList<>();
        sold.add(bench.buy("ada", all));
        all.forEach(line -> sold.add(bench.buy("bob", List.of(line))));
        return sold;
    }

    private static Progress.Settled settled(Draw draw) {
        return ((Progress.Completed) draw.progress()).settled();
    }

    /** Seals all tickets again, one a chunk, and returns the draw as it is with such a list. */
    private Draw oneAChunk(Draw done, List<Ticket> tickets) {
        for (int chunk = 0; chunk < tickets.size(); chunk++) {
            Ticket ticket = tickets.get(chunk);
            bench.lists.write(
                    done,
                    chunk,
                    LeafChunk.of(done.id().text(), List.of()),
                    List.of(new Holder(ticket.person(), ticket.number(), ticket.lines(), false)));
        }
        Progress.Settled settled = settled(done);
        Progress.Drawn drawn = settled.drawn();
        Progress.Sealed sealed =
                new Progress.Sealed(
                        drawn.sealed().closed(),
                        drawn.sealed().root(),
                        drawn.sealed().randomness(),
                        tickets.size());
        return done.to(
                new Progress.Completed(
                        new Progress.Settled(
                                new Progress.Drawn(
                                        sealed, drawn.main(), drawn.bonus(), drawn.drawnAt()),
                                settled.prizes()),
                        done.updatedAt(),
                        0),
                null,
                done.updatedAt());
    }

    @Test
    void aTicketWinsItsBestTierAndTheSumOverItsLines() {
        List<Ticket> sold = sell();
        Draw done = bench.runToTheEnd();
        long share = settled(done).prizes().tiers().getFirst().amountCents();

        List<WonTicket> won = winners.in(done, settled(done), 0);

        assertThat(share).isEqualTo(16 * 50 / 4);
        assertThat(won)
                .contains(new WonTicket(sold.getFirst(), "Number", 2 * share + 3 * 700))
                .filteredOn(ticket -> !ticket.ticket().equals(sold.getFirst()))
                .hasSize(5)
                .allSatisfy(ticket ->
                        assertThat(ticket.amountCents())
                                .isEqualTo(ticket.tier().equals("Number") ? share : 700));
    }

    @Test
    void everyWinnerIsOnOnePageHoweverShortThePagesAndTheChunks() {
        List<Ticket> sold = sell();
        Draw done = bench.runToTheEnd();
        List<WonTicket> inOneChunk = winners.in(done, settled(done), 0);
        for (int limit : List.of(1, 2, 5, 6, 7)) {
            assertThat(Pages.all(limit, wanted -> winners.page(done, settled(done), wanted)))
                    .isEqualTo(inOneChunk);
        }

        Draw spread = oneAChunk(done, sold);
        List<WonTicket> inOrder =
                sold.stream()
                        .flatMap(ticket ->
                                inOneChunk.stream().filter(won -> won.ticket().equals(ticket)))
                        .toList();

        for (int limit : List.of(1, 2, 5, 6, 7)) {
            assertThat(Pages.all(limit, wanted -> winners.page(spread, settled(spread), wanted)))
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void aCursorNamesAChunkAndANumberInIt() {
        assertThat(Stream.of("0-0", "12-345", "999999999-999999999")).allMatch(Winners::isCursor);
        assertThat(Stream.of("", "0", "-", "1-", "-1", "1-2-3", "1-a", "1234567890-0", " 1-1"))
                .noneMatch(Winners::isCursor);
    }

    @Test
    void winnersAreToldWithTheirPrizesAndNobodyElseIs() {
        sell();
        Draw done = bench.runToTheEnd();

        List<DomainEvent> events = news.of(done, 0);

        assertThat(bench.bus.events()).isEqualTo(events);
        assertThat(events)
                .hasSize(6)
                .allSatisfy(event -> {
                    assertThat(news.name().isOf(event)).isTrue();
                    assertThat(event.occurredAt()).isEqualTo(settled(done).drawn().drawnAt());
                    assertThat(event.data())
                            .containsEntry("status", "WON")
                            .containsEntry("lotterySlug", "weekly")
                            .containsEntry("drawId", done.id().text());
                });
        assertThat(events)
                .extracting(event -> event.data().get("winTier") + " " + told(event))
                .containsExactlyInAnyOrderElementsOf(
                        winners.in(done, settled(done), 0).stream()
                                .map(won ->
                                        won.tier()
                                                + " "
                                                + won.ticket().id().text()
                                                + " "
                                                + won.amountCents())
                                .toList());
    }

    private static String told(DomainEvent event) {
        return event.data().get("id") + " " + event.data().get("winAmountCents");
    }

    @Test
    void aChunkWithoutWinnersIsNoNews() {
        Draw done = bench.runToTheEnd();

        assertThat(news.of(done, 0)).isEmpty();
        assertThat(bench.bus.events()).isEmpty();
    }

    @Test
    void theEvidenceShowsTheNumbersAndTheTiers() {
        sell();
        Draw done = bench.runToTheEnd();
        var result = bench.results.find(done);

        Map<String, ?> shown = evidence(done);

        assertThat(shown.keySet()).containsExactlyInAnyOrder("result", "tiers");
        assertThat(shown.get("result"))
                .isEqualTo(
                        Map.of(
                                "seed",
                                result.orElseThrow().seed(),
                                "numbers",
                                Map.of(
                                        "main",
                                        settled(done).drawn().main(),
                                        "bonus",
                                        settled(done).drawn().bonus())));
        assertThat(shown.get("tiers"))
                .isEqualTo(
                        List.of(
                                Map.of("name", "Number", "winners", 4L, "amountCents", 200L),
                                Map.of("name", "Bonus", "winners", 6L, "amountCents", 700L)));
    }

    @Test
    void theNumbersAreShownBeforeThePrizesAreSettled() {
        Draw open = bench.draw();
        bench.runToTheEnd();

        assertThat(evidence(open).keySet()).containsExactly("result");
        assertThat(evidence.of(open, Optional.empty())).isEmpty();
    }

    private Map<String, ?> evidence(Draw draw) {
        return evidence.of(draw, bench.results.find(draw));
    }
}
