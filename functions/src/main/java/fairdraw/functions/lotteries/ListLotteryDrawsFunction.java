package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.ListDraws;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /v1/lotteries/{slug}/draws}: the draws of a lottery, the last to close first. */
public final class ListLotteryDrawsFunction extends HttpFunction<Tenant> {

    private final ListDraws listDraws;
    private final InstantSource clock;

    public ListLotteryDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteryDrawsFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        listDraws = wiring.lotteries().listDraws();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        Instant now = clock.instant();
        return listDraws
                .list(tenant, new LotterySlug(request.path("slug")), page.page(), page.limit(), now)
                .map(found -> page.reply(forms(found.items(), now), found.total()))
                .orElseGet(() -> Reply.problem(404, "lottery not found"));
    }

    private static List<Json> forms(List<ListDraws.Listed> listed, Instant now) {
        return listed.stream()
                .map(each -> LotteryView.draw(each.draw(), each.expectedCents(), now))
                .toList();
    }
}
