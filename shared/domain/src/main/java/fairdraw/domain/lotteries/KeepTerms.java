package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps planned draws on the current terms of their lottery, as long as they have no entry. */
public final class KeepTerms {

    private static final int ATTEMPTS = 5;

    private final Lotteries lotteries;
    private final Draws draws;
    private final NewDraws newDraws;

    public KeepTerms(Lotteries lotteries, Draws draws, NewDraws newDraws) {
        this.lotteries = lotteries;
        this.draws = draws;
        this.newDraws = newDraws;
    }

    /**
     * Applies the terms to all draws that the lottery remembers and that have not closed. A
     * concurrent edit of the lottery does the same, so this reads the lottery again until its terms
     * are the ones applied.
     */
    void applyToAll(Lottery lottery, Instant now) {
        Lottery current = lottery;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            applyOnce(current, now);
            Lottery fresh = lotteries.find(current.tenant(), current.slug()).orElse(current);
            if (fresh.terms().equals(current.terms())
                    && fresh.offer().name().equals(current.offer().name())
                    && fresh.agenda().draws().equals(current.agenda().draws())) {
                return;
            }
            current = fresh;
        }
    }

    private void applyOnce(Lottery lottery, Instant now) {
        List<DrawId> ids =
                lottery.agenda().draws().stream()
                        .filter(draw -> draw.closeAt().isAfter(now))
                        .map(PlannedDraw::id)
                        .toList();
        if (!ids.isEmpty()) {
            draws.findAll(lottery.tenant(), ids)
                    .values()
                    .forEach(draw -> apply(lottery, draw, now));
        }
    }

    /**
     * Applies the terms to one draw; a draw that has an entry, or no longer takes any, keeps its
     * rules.
     */
    private void apply(Lottery lottery, Draw draw, Instant now) {
        Optional<Draw> current = Optional.of(draw);
        for (int attempt = 1; attempt <= ATTEMPTS && current.isPresent(); attempt++) {
            Draw before = current.orElseThrow();
            LotteryRules rules = newDraws.onTermsOf(lottery, before);
            if (rules.equals(before.rules()) || !before.isUnclosed(now)) {
                return;
            }
            switch (draws.amend(before, before.under(rules, now))) {
                case DONE, ENTERED -> {
                    return;
                }
                case CHANGED -> current = draws.find(draw.tenant(), draw.id());
            }
        }
    }
}
