package fairdraw.domain.lotteries.winners;

import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.evidence.EvidenceRoom;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.prizes.Lines;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TicketPrize;
import fairdraw.fairness.prizes.Tiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The winning tickets of a settled draw as the evidence lists them, in pages that each fit one
 * answer.
 */
final class PrizePage {

    private final Tiers tiers;
    private final PrizeTable table;
    private final NumberLine numbers;

    PrizePage(Tiers tiers, PrizeTable table, NumberLine numbers) {
        this.tiers = tiers;
        this.table = table;
        this.numbers = numbers;
    }

    static PrizePage of(Draw draw, Progress.Settled settled) {
        return new PrizePage(
                LotteryRules.of(draw).tiers(),
                settled.prizes(),
                NumberLine.canonical(settled.drawn().main(), settled.drawn().bonus()));
    }

    /** Returns the first prizes of a page that still fit an answer, at least one. */
    Page<Prize> fitting(Page<Prize> page, EvidenceRoom room) {
        List<Prize> items = room.fitting(page.items(), this::document);
        return items.size() == page.items().size()
                ? page
                : new Page<>(items, Optional.of(items.getLast().leaf()));
    }

    Map<String, @Nullable Object> document(Prize prize) {
        TicketPrize won = table.prizeOf(prize.lines(), numbers, tiers);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("leaf", prize.leaf());
        document.put("subject", prize.subject());
        document.put("nonce", prize.nonce());
        document.put("lines", Lines.tree(prize.lines()));
        document.put("tier", won.winTier());
        document.put("amountCents", won.winAmountCents());
        return document;
    }
}
