package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.NumbersConfig;
import fairdraw.fairness.Tiers;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operator sells tickets of.
 *
 * @param slug unique within its tenant
 * @param ticketPriceUsdCents the price of one line
 * @param maxTicketsPerUser tickets of one person in one draw, 1 to 1,000
 * @param maxLinesPerTicket 1 to 100
 * @param poolPermille thousandths of each line's price that go to the prize pool
 * @param leadSeconds between close and beacon round: at least 600 live, at least 5 in test mode
 * @param version counts every write; a write names the version it read
 */
public record Lottery(
        Tenant tenant,
        String id,
        String slug,
        String name,
        String description,
        String lotteryType,
        LotteryStatus status,
        NumbersConfig numbers,
        long ticketPriceUsdCents,
        String currency,
        int maxTicketsPerUser,
        int maxLinesPerTicket,
        boolean requiresTicketPurchase,
        int poolPermille,
        String drawFrequency,
        Optional<DrawSchedule> schedule,
        int leadSeconds,
        Tiers tiers,
        long plannedDraws,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
