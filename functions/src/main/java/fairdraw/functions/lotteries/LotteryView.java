package fairdraw.functions.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.lotteries.DrawStanding;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.json.Json;
import java.time.Instant;

/**
 * Lotteries, their draws and payments in the answers to partners, with members in published order.
 */
final class LotteryView {

    private LotteryView() {}

    static Json lottery(Lottery lottery, Pools.Total total, Instant now) {
        return Json.published()
                .put("id", lottery.id())
                .put("partnerId", lottery.tenant().organisation())
                .put("name", lottery.offer().name())
                .put("slug", lottery.slug())
                .put("description", lottery.offer().description())
                .put("lotteryType", lottery.offer().lotteryType().name())
                .put("status", lottery.status(now).name())
                .put("primaryColor", lottery.offer().primaryColor())
                .put("logoUrl", lottery.offer().logoUrl())
                .put("drawFrequency", lottery.offer().drawFrequency().name())
                .put("requiresTicketPurchase", lottery.offer().requiresTicketPurchase())
                .put("ticketPriceUsdCents", lottery.terms().ticketPriceUsdCents())
                .put("currency", lottery.terms().currency())
                .put("maxTicketsPerUser", lottery.terms().maxTicketsPerUser())
                .put("totalTicketsSold", total.ticketsSold())
                .put("totalDrawsHeld", total.drawsHeld())
                .put("nextDrawAt", lottery.nextDrawAt(now))
                .put("createdAt", lottery.createdAt())
                .put("updatedAt", lottery.updatedAt())
                .put("numbersConfig", lottery.terms().numbers().document());
    }

    /**
     * Writes a draw.
     *
     * @param expectedCents the expected prize pool of a draw that has not closed yet
     */
    static Json draw(Draw draw, long expectedCents, Instant now) {
        DrawStanding standing = DrawStanding.of(draw, now);
        DrawTimes times = draw.rules().times();
        return Json.published()
                .put("id", draw.id())
                .put("status", standing.status())
                .put("openAt", times.openAt())
                .put("closeAt", times.closeAt())
                .put("drawAt", times.drawAt())
                .put("numbers", standing.numbers())
                .put("prizePoolCents", standing.prizePoolCents().orElse(expectedCents))
                .put("tiers", standing.tiers());
    }

    static Json funding(Pools.Funding funding) {
        return Json.published()
                .put("id", funding.id())
                .put("lotteryId", funding.lotteryId())
                .put("amountCents", funding.amountCents())
                .put("prizePoolCents", funding.prizePoolCents())
                .put("createdAt", funding.createdAt());
    }
}
