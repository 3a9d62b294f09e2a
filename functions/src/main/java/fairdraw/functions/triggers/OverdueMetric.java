package fairdraw.functions.triggers;

import fairdraw.domain.draws.Draws;
import fairdraw.functions.http.SecondsMetric;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The lateness of draws as a metric. */
final class OverdueMetric {

    private static final String NAME = "OverdueSeconds";

    private OverdueMetric() {}

    /** Returns the seconds that the longest overdue draw has waited, 0 if no draw is due. */
    static Json of(List<Draws.Due> due, Instant now) {
        long seconds =
                due.isEmpty() ? 0 : Duration.between(due.getFirst().since(), now).toSeconds();
        return SecondsMetric.of(NAME, seconds, now);
    }
}
