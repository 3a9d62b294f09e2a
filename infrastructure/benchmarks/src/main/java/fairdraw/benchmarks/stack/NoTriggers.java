package fairdraw.benchmarks.stack;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;

/** No triggers: the benchmark takes each turn itself. */
public final class NoTriggers implements Triggers {

    @Override
    public void at(Draw draw, String step, Instant at) {}

    @Override
    public void now(Tenant tenant, DrawId drawId) {}

    @Override
    public void forget(Draw draw, String step) {}
}
