package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.NumberedPage;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.PlannedDraw;
import fairdraw.domain.lotteries.Totals;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code GET /v1/lotteries/{slug}/draws}: the draws of a lottery, the last to close first. */
public final class ListLotteryDrawsFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final Lotteries lotteries;
    private final Draws draws;
    private final Totals totals;
    private final InstantSource clock;

    public ListLotteryDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteryDrawsFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        lotteries = wiring.lotteryStore();
        draws = wiring.draws();
        totals = wiring.totals();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        return lotteries
                .find(tenant, request.path("slug"))
                .map(lottery -> list(page, lottery))
                .orElseGet(() -> Reply.problem(404, "lottery not found"));
    }

    private Reply list(LotteryPage page, Lottery lottery) {
        Instant now = clock.instant();
        NumberedPage<Draw> found =
                draws.ofLottery(lottery.tenant(), lottery.slug(), page.page(), page.limit());
        Optional<String> next = nextToClose(lottery, now);
        long balance =
                next.isPresent() ? totals.of(lottery.tenant(), lottery.slug()).prizePoolCents() : 0;
        return page.reply(
                found.items().stream()
                        .map(draw ->
                                LotteryForms.draw(
                                        draw,
                                        next.filter(draw.id()::equals).isPresent() ? balance : 0,
                                        now))
                        .toList(),
                found.total());
    }

    /** The draw that will take the pool along. */
    private static Optional<String> nextToClose(Lottery lottery, Instant now) {
        return lottery.agenda().draws().stream()
                .filter(draw -> draw.closeAt().isAfter(now))
                .map(PlannedDraw::id)
                .findFirst();
    }
}
