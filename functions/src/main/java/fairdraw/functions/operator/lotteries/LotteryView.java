package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.AboutView;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lotteries in the answers to operators: as they were submitted, and their present state. */
final class LotteryView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private LotteryView() {}

    static Json lottery(Lottery lottery, Pools.Total total, Instant now) {
        return Json.object()
                .put("id", lottery.id())
                .put("slug", lottery.slug())
                .put("name", lottery.offer().name())
                .put("description", lottery.offer().description())
                .put("lotteryType", lottery.offer().lotteryType().name())
                .put("status", lottery.status(now).name())
                .put("archived", lottery.archived())
                .put("primaryColor", lottery.offer().primaryColor())
                .put("logoUrl", lottery.offer().logoUrl())
                .put("numbersConfig", lottery.terms().numbers().document())
                .put("ticketPriceUsdCents", lottery.terms().ticketPriceUsdCents())
                .put("currency", lottery.terms().currency())
                .put("maxTicketsPerUser", lottery.terms().maxTicketsPerUser())
                .put("maxLinesPerTicket", lottery.terms().maxLinesPerTicket())
                .put("requiresTicketPurchase", lottery.offer().requiresTicketPurchase())
                .put("poolPermille", lottery.terms().poolPermille())
                .put("drawFrequency", lottery.offer().drawFrequency().name())
                .put("schedule", lottery.schedule().map(LotteryView::schedule))
                .put("leadSeconds", lottery.leadSeconds())
                .put("expectedPeakPerSecond", lottery.expectedPeak())
                .put("endsAt", lottery.endsAt())
                .put("tiers", lottery.terms().tiers().tree())
                .put("prize", lottery.terms().about().prize())
                .put("terms", lottery.terms().about().terms().map(AboutView::terms))
                .put("nextDrawAt", lottery.nextDrawAt(now))
                .put("prizePoolCents", total.prizePoolCents())
                .put("totalTicketsSold", total.ticketsSold())
                .put("totalDrawsHeld", total.drawsHeld())
                .put("createdAt", lottery.createdAt())
                .put("updatedAt", lottery.updatedAt());
    }

    private static Json schedule(DrawSchedule schedule) {
        return switch (schedule) {
            case DrawSchedule.Daily(ZoneId zone, LocalTime time) -> local(zone, time);
            case DrawSchedule.Weekly(ZoneId zone, LocalTime time, var day) ->
                    local(zone, time).put("day", day.name());
            case DrawSchedule.Monthly(ZoneId zone, LocalTime time, int day) ->
                    local(zone, time).put("day", day);
            case DrawSchedule.Every(var period, var from) ->
                    Json.object().put("every", period.toString()).put("from", from);
            case DrawSchedule.At(var instants) ->
                    Json.object().put("at", instants.stream().map(IsoTime::text).toList());
        };
    }

    private static Json local(ZoneId zone, LocalTime time) {
        return Json.object().put("timeZone", zone.getId()).put("time", TIME.format(time));
    }

    static Json funding(Pools.Funding funding) {
        return Json.object()
                .put("id", funding.id())
                .put("lotteryId", funding.lotteryId())
                .put("amountCents", funding.amountCents())
                .put("prizePoolCents", funding.prizePoolCents())
                .put("createdAt", funding.createdAt());
    }
}
