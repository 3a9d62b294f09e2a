package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;

/**
 * A draw as its lottery remembers it, so that lists need not read the draw.
 *
 * @param single whether an operator added it by hand, outside the schedule
 */
public record PlannedDraw(DrawId id, Instant closeAt, Instant drawAt, boolean single) {

    static PlannedDraw of(Draw draw, boolean single) {
        DrawTimes times = draw.rules().times();
        return new PlannedDraw(draw.id(), times.closeAt(), times.drawAt(), single);
    }
}
