package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Adds a single draw to a lottery, at times that an operator chooses. */
public final class AddDraw {

    /** The outcome of adding a draw. */
    public sealed interface Outcome {
        record Added(Draw draw) implements Outcome {}

        record LotteryNotFound() implements Outcome {}

        /** The lottery has ended, which cannot be undone. */
        record Over() implements Outcome {}

        /** A draw with the new id exists already; the caller may retry. */
        record Busy() implements Outcome {}
    }

    /**
     * The draw that an operator wants.
     *
     * @param replaces the cancelled draw that it stands for, if any
     */
    public record Order(DrawTimes times, Optional<DrawId> replaces) {}

    private final Lotteries lotteries;
    private final Draws draws;
    private final NewDraws newDraws;
    private final RememberDraw rememberDraw;
    private final InstantSource clock;
    private final Ids ids;

    public AddDraw(
            Lotteries lotteries,
            Draws draws,
            NewDraws newDraws,
            InstantSource clock,
            Ids ids,
            Backoff backoff) {
        this.lotteries = lotteries;
        this.draws = draws;
        this.newDraws = newDraws;
        this.rememberDraw = new RememberDraw(lotteries, backoff);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Creates a draw on the lottery's current terms.
     *
     * @param order returns the draw that is wanted of that lottery; it closes in the future
     */
    public Outcome add(Tenant tenant, LotterySlug slug, Function<Lottery, Order> order) {
        Optional<Lottery> found = lotteries.find(tenant, slug);
        if (found.isEmpty()) {
            return new Outcome.LotteryNotFound();
        }
        return switch (found.get().status(clock.instant())) {
            case COMPLETED, EXPIRED -> new Outcome.Over();
            case DRAFT, ACTIVE, PAUSED -> add(found.get(), order.apply(found.get()));
        };
    }

    private Outcome add(Lottery lottery, Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Draw fresh =
                newDraws.of(
                        lottery,
                        new DrawId(ids.uuid().toString()),
                        order.times(),
                        order.replaces(),
                        now);
        return newDraws.create(fresh, draws)
                .<Outcome>map(draw -> {
                    newDraws.trigger(draw);
                    rememberDraw.note(draw, now);
                    return new Outcome.Added(draw);
                })
                .orElseGet(Outcome.Busy::new);
    }
}
