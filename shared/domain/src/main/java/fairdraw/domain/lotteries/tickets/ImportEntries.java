package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.InOrder;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.LotterySlug;
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
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Enters the lines of a file into the open draw of a lottery. A line is a request with a key of its
 * own, which is stored in the transaction of its ticket, so that it is entered once however often
 * the file is sent.
 */
public final class ImportEntries {

    private static final int AT_ONCE = 16;

    /** The fate of a line. */
    public enum Fate {
        /** It is entered by this request, or would be. */
        TAKEN,
        /** It was entered before. */
        REPEATED,
        LOTTERY_NOT_ACTIVE,
        NO_OPEN_DRAW,
        DRAW_FULL,
        INVALID_LINES,
        MAX_TICKETS_EXCEEDED,
        /** A line with the same id but other contents was entered before. */
        ID_REUSED,
        /** It may be entered or not; the same request again tells, or enters it. */
        NOT_NOW;

        /** Whether the line is entered. */
        public boolean isEntered() {
            return this == TAKEN || this == REPEATED;
        }
    }

    private final Lotteries lotteries;
    private final Boards boards;
    private final Tickets tickets;
    private final EnterLottery enterLottery;
    private final InstantSource clock;
    private final Predicate<RuntimeException> isTransient;

    /**
     * @param isTransient whether the same line again may succeed after such a failure
     */
    public ImportEntries(
            Lotteries lotteries,
            Boards boards,
            Tickets tickets,
            EnterLottery enterLottery,
            InstantSource clock,
            Predicate<RuntimeException> isTransient) {
        this.lotteries = lotteries;
        this.boards = boards;
        this.tickets = tickets;
        this.enterLottery = enterLottery;
        this.clock = clock;
        this.isTransient = isTransient;
    }

    /** Whether there is such a lottery. */
    public boolean knows(Tenant tenant, LotterySlug slug) {
        return lotteries.find(tenant, slug).isPresent();
    }

    /** Enters each line that was not entered before, and returns the fates in the same order. */
    public List<Fate> enter(List<Request> lines) {
        return each(lines, line -> before(line).orElseGet(() -> fate(enterLottery.enter(line))));
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
            case Outcome.LotteryNotFound _, Outcome.LotteryNotActive _ -> Fate.LOTTERY_NOT_ACTIVE;
            case Outcome.NoOpenDraw _ -> Fate.NO_OPEN_DRAW;
            case Outcome.DrawFull _ -> Fate.DRAW_FULL;
            case Outcome.InvalidLines _ -> Fate.INVALID_LINES;
            case Outcome.MaxTicketsExceeded _ -> Fate.MAX_TICKETS_EXCEEDED;
            case Outcome.KeyReused _ -> Fate.ID_REUSED;
            case Outcome.Busy _ -> Fate.NOT_NOW;
        };
    }

    private List<Fate> each(List<Request> lines, Function<Request, Fate> work) {
        List<Fate> fates = new ArrayList<>();
        InOrder.each(
                0,
                lines.size(),
                AT_ONCE,
                line -> {
                    try {
                        return work.apply(lines.get(line));
                    } catch (RuntimeException failure) {
                        if (!isTransient.test(failure)) {
                            throw failure;
                        }
                        return Fate.NOT_NOW;
                    }
                },
                fates::add);
        return fates;
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
        List<Fate> known = each(lines, line -> before(line).orElse(Fate.TAKEN));
        Map<String, Integer> taken = new HashMap<>();
        List<Fate> fates = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Fate fate = known.get(line);
            if (fate == Fate.TAKEN && !isActive) {
                fate = Fate.LOTTERY_NOT_ACTIVE;
            } else if (fate == Fate.TAKEN) {
                Request request = lines.get(line);
                fate = draw.map(open -> fate(open, request, taken)).orElse(Fate.NO_OPEN_DRAW);
            }
            fates.add(fate);
        }
        return fates;
    }

    private static Fate fate(Draw draw, Request line, Map<String, Integer> taken) {
        LotteryRules rules = LotteryRules.of(draw);
        if (!line.lines().map(EnterLottery::canonical).map(rules::allows).orElse(true)) {
            return Fate.INVALID_LINES;
        }
        int before = taken.getOrDefault(line.buyer().name(), 0);
        if (before >= rules.maxPerSubject()) {
            return Fate.MAX_TICKETS_EXCEEDED;
        }
        taken.put(line.buyer().name(), before + 1);
        return Fate.TAKEN;
    }
}
