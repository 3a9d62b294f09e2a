package fairdraw.domain.lotteries.rules;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.util.List;
import java.util.Optional;

/** A lottery, whose tickets are settled against drawn numbers. */
public record LotteryOccasion(LotteryId id, LotterySlug slug) implements Occasion {

    /** The kind of draw that is held for it. */
    public static final Kind KIND =
            new Kind(
                    "lottery",
                    "lotteries",
                    LotteryRules.class,
                    List.of(
                            Progress.Drawn.class,
                            Progress.Settled.class,
                            Progress.Completed.class));

    /** Returns the occasion of a lottery's draw; throws for a draw of another kind. */
    public static LotteryOccasion of(Draw draw) {
        return draw.occasion(LotteryOccasion.class);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(slug.text());
    }

    @Override
    public Optional<String> series() {
        return Optional.of(id.text());
    }
}
