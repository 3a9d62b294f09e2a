package fairdraw.functions.guards;

import fairdraw.domain.Budget;
import java.time.Duration;

/**
 * The record of what became of a call, for which a little time is left even if the call has used up
 * all of its own.
 */
final class InReserve {
    private static final Duration RESERVE = Duration.ofMillis(250);

    private InReserve() {}

    static void run(Runnable record) {
        Budget.current()
                .ifPresentOrElse(
                        budget ->
                                budget.extended(RESERVE)
                                        .around(() -> {
                                            record.run();
                                            return true;
                                        }),
                        record);
    }
}
