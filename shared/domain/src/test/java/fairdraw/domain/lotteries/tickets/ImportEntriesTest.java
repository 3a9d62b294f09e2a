package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.CAP;
import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static fairdraw.domain.lotteries.tickets.OpenLottery.DRAW;
import static fairdraw.domain.lotteries.tickets.SampleRequests.buyer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import fairdraw.domain.lotteries.tickets.EnterLottery.Request;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.tickets.Tickets.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImportEntriesTest {

    private static final LotterySlug MEGA = new LotterySlug("mega");
    private static final Line UNPLAYABLE = new Line(List.of(1), List.of());

    private final OpenLottery open = new OpenLottery();
    private final ImportEntries entries = on(open.tickets);

    private ImportEntries on(Tickets tickets) {
        return new ImportEntries(
                open.lotteries,
                new Boards(open.lotteries, open.draws),
                tickets,
                open.on(tickets),
                () -> open.now,
                new LineByLine(NotNow.class::isInstance));
    }

    private static Request line(String id, String person, Optional<List<Line>> lines) {
        return new Request(
                TENANT,
                MEGA,
                buyer(person),
                lines,
                "",
                Optional.of(new RequestKey(Source.IMPORT, id, person)),
                Optional.empty());
    }

    private static Request line(String id, String person) {
        return line(id, person, Optional.empty());
    }

    private static List<Request> file(int lines) {
        return IntStream.range(0, lines).mapToObj(n -> line("line " + n, "person" + n)).toList();
    }

    @Test
    void aFileIsEnteredOnceHoweverOftenItIsSent() {
        assertThat(entries.enter(file(100))).containsOnly(Fate.TAKEN).hasSize(100);
        assertThat(entries.enter(file(120)))
                .startsWith(Collections.nCopies(100, Fate.REPEATED).toArray(Fate[]::new))
                .endsWith(Collections.nCopies(20, Fate.TAKEN).toArray(Fate[]::new));
        open.now = CLOSES.plusSeconds(1);
        assertThat(entries.enter(file(120))).containsOnly(Fate.REPEATED);

        assertThat(open.tickets.in(DRAW)).hasSize(120);
    }

    @Test
    void aLineThatCannotBeEnteredLeavesTheOthersAlone() {
        List<Request> lines =
                List.of(
                        line("1", "ada"),
                        line("2", "bob", Optional.of(List.of(UNPLAYABLE))),
                        line("1", "cyd"),
                        line("4", "dan"));

        entries.enter(lines.subList(0, 1));
        List<Fate> fates =
                List.of(
                        Fate.REPEATED,
                        Fate.of(Code.INVALID_LINES, "lines"),
                        Fate.ID_REUSED,
                        Fate.TAKEN);
        assertThat(entries.check(TENANT, MEGA, lines)).isEqualTo(fates);
        assertThat(entries.enter(lines)).isEqualTo(fates);
    }

    @Test
    void onePersonsLinesAreCountedAgainstTheLimit() {
        List<Request> lines =
                IntStream.rangeClosed(0, CAP).mapToObj(n -> line("line " + n, "ada")).toList();

        assertThat(entries.check(TENANT, MEGA, lines)).endsWith(Fate.of(Code.MAX_TICKETS_EXCEEDED));
        assertThat(entries.enter(lines))
                .containsOnlyOnce(Fate.of(Code.MAX_TICKETS_EXCEEDED))
                .contains(Fate.TAKEN);
        assertThat(open.tickets.in(DRAW)).hasSize(CAP);
    }

    @Test
    void aCheckEntersNothing() {
        assertThat(entries.check(TENANT, MEGA, file(3))).containsOnly(Fate.TAKEN);
        assertThat(open.tickets.in(DRAW)).isEmpty();
    }

    @Test
    void noLineIsEnteredAfterTheCloseOrIntoALotteryThatIsOver() {
        open.now = CLOSES;
        assertThat(entries.check(TENANT, MEGA, file(2))).containsOnly(Fate.of(Code.NO_OPEN_DRAW));
        assertThat(entries.enter(file(2))).containsOnly(Fate.of(Code.NO_OPEN_DRAW));

        Lottery mega = open.lotteries.find(TENANT, MEGA).orElseThrow();
        open.lotteries.replace(SampleLottery.ended(mega));
        assertThat(on(open.tickets).check(TENANT, MEGA, file(2)))
                .containsOnly(Fate.of(Code.LOTTERY_NOT_ACTIVE));
        assertThat(on(open.tickets).enter(file(2))).containsOnly(Fate.of(Code.LOTTERY_NOT_ACTIVE));
        assertThat(entries.knows(TENANT, MEGA)).isTrue();
        assertThat(entries.knows(TENANT, new LotterySlug("none"))).isFalse();
    }

    @Test
    void aLineForWhichNoTimeIsLeftIsEnteredByTheNextRequest() {
        Tickets slow =
                new Refusing(open.tickets, 1, new Bought.Contended()) {
                    private boolean isFirst = true;

                    @Override
                    public Bought buy(
                            Draw draw,
                            Ticket ticket,
                            Player fresh,
                            Optional<RequestKey> key,
                            Instant now) {
                        if (isFirst) {
                            isFirst = false;
                            throw new NotNow("slow");
                        }
                        return super.buy(draw, ticket, fresh, key, now);
                    }
                };

        assertThat(on(slow).enter(file(1))).containsExactly(Fate.NOT_NOW);
        assertThat(on(slow).enter(file(1))).containsExactly(Fate.TAKEN);
    }
}
