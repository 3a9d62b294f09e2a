package fairdraw.functions.triggers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.PlanDraws;
import fairdraw.functions.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The function that plans the next draws of the lotteries that are due for planning; it runs every
 * minute.
 */
public final class PlanDrawsFunction implements RequestStreamHandler {

    private static final int MOST = 500;

    private final Lotteries lotteries;
    private final PlanDraws planDraws;
    private final InstantSource clock;

    public PlanDrawsFunction() {
        this(Wiring.inLambda());
    }

    public PlanDrawsFunction(Wiring wiring) {
        lotteries = wiring.lotteries().store();
        planDraws = wiring.lotteries().planDraws();
        clock = wiring.clock();
    }

    /** Plans for all lotteries that are due, and fails at the end if one of them failed. */
    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context) {
        Instant now = clock.instant();
        List<Lotteries.Reference> due = lotteries.duePlanning(now, MOST);
        @Nullable RuntimeException failed = null;
        for (Lotteries.Reference reference : due) {
            try {
                planDraws.plan(reference.tenant(), reference.slug(), now);
            } catch (RuntimeException failure) {
                failed = failure;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
