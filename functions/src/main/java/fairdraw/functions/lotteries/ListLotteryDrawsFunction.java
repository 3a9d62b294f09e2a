package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.ListDraws;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /v1/lotteries/{slug}/draws}: the draws of a lottery, the last to close first. */
public final class ListLotteryDrawsFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final ListDraws listDraws;
    private final InstantSource clock;

    public ListLotteryDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteryDrawsFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        listDraws = wiring.lotteryUseCases().listDraws();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        Instant now = clock.instant();
        return listDraws
                .list(tenant, request.path("slug"), page.page(), page.limit(), now)
                .map(found -> page.reply(forms(found.items(), now), found.total()))
                .orElseGet(() -> Reply.problem(404, "lottery not found"));
    }

    private static List<Json> forms(List<ListDraws.Listed> listed, Instant now) {
        return listed.stream()
                .map(each -> LotteryForms.draw(each.draw(), each.expectedCents(), now))
                .toList();
    }
}
