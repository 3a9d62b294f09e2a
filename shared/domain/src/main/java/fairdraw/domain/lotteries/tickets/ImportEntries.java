package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.EnterLottery.Outcome;
import fairdraw.domain.lotteries.tickets.EnterLottery.Request;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Enters the lines of a file into the open draw of a lottery. A line is a request with a key of its
 * own, which is stored in the transaction of its ticket, so that it is entered once however often
 * the file is sent.
 */
public final class ImportEntries {

    private final Lotteries lotteries;
    private final Boards boards;
    private final Tickets tickets;
    private final EnterLottery enterLottery;
    private final InstantSource clock;
    private final LineByLine lineByLine;

    public ImportEntries(
            Lotteries lotteries,
            Boards boards,
            Tickets tickets,
            EnterLottery enterLottery,
            InstantSource clock,
            LineByLine lineByLine) {
        this.lotteries = lotteries;
        this.boards = boards;
        this.tickets = tickets;
        this.enterLottery = enterLottery;
        this.clock = clock;
        this.lineByLine = lineByLine;
    }

    /** Whether there is such a lottery. */
    public boolean knows(Tenant tenant, LotterySlug slug) {
        return lotteries.find(tenant, slug).isPresent();
    }

    /** Enters each line that was not entered before, and returns the fates in the same order. */
    public List<Fate> enter(List<Request> lines) {
        return lineByLine.each(
                lines, line -> before(line).orElseGet(() -> fate(enterLottery.enter(line))));
    }

    private Optional<Fate> before(Request line) {
        RequestKey key = line.key().orElseThrow();
        return tickets.remembered(line.tenant(), key, clock.instant())
                .map(first ->
                        first.requestHash().equals(key.requestHash())
                                ? Fate.REPEATED
                                : Fate.ID_REUSED);
    }

    private static Fate fate(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Entered _ -> Fate.TAKEN;
            case Outcome.LotteryNotFound _, Outcome.LotteryNotActive _ ->
                    Fate.of(Code.LOTTERY_NOT_ACTIVE);
            case Outcome.NoOpenDraw _ -> Fate.of(Code.NO_OPEN_DRAW);
            case Outcome.DrawFull _ -> Fate.of(Code.DRAW_FULL);
            case Outcome.InvalidLines _ -> Fate.of(Code.INVALID_LINES, "lines");
            case Outcome.MaxTicketsExceeded _ -> Fate.of(Code.MAX_TICKETS_EXCEEDED);
            case Outcome.KeyReused _ -> Fate.ID_REUSED;
            case Outcome.Busy _ -> Fate.NOT_NOW;
        };
    }

    /**
     * Returns the fates that the lines would have, and enters none. The room that is left in the
     * draw, and the tickets that a person has besides those of these lines, are not counted.
     */
    public List<Fate> check(Tenant tenant, LotterySlug slug, List<Request> lines) {
        Instant now = clock.instant();
        Optional<Boards.Board> board = boards.read(tenant, slug, now);
        Optional<Draw> draw = board.flatMap(found -> found.open(now));
        boolean isActive =
                board.filter(found -> found.lottery().status(now) == LotteryStatus.ACTIVE)
                        .isPresent();
        List<Fate> known = lineByLine.each(lines, line -> before(line).orElse(Fate.TAKEN));
        Map<String, Integer> taken = new HashMap<>();
        List<Fate> fates = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Fate fate = known.get(line);
            if (fate.equals(Fate.TAKEN) && !isActive) {
                fate = Fate.of(Code.LOTTERY_NOT_ACTIVE);
            } else if (fate.equals(Fate.TAKEN)) {
                Request request = lines.get(line);
                fate =
                        draw.map(open -> fate(open, request, taken))
                                .orElseGet(() -> Fate.of(Code.NO_OPEN_DRAW));
            }
            fates.add(fate);
        }
        return fates;
    }

    private static Fate fate(Draw draw, Request line, Map<String, Integer> taken) {
        LotteryRules rules = LotteryRules.of(draw);
        if (!line.lines().map(EnterLottery::canonical).map(rules::allows).orElse(true)) {
            return Fate.of(Code.INVALID_LINES, "lines");
        }
        int before = taken.getOrDefault(line.buyer().name(), 0);
        if (before >= rules.maxPerSubject()) {
            return Fate.of(Code.MAX_TICKETS_EXCEEDED);
        }
        taken.put(line.buyer().name(), before + 1);
        return Fate.TAKEN;
    }
}
