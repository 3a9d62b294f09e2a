package fairdraw.domain.lotteries;

import java.util.Optional;

/** The presentation of a lottery; none of it is a rule of its draws. */
public record Offer(
        String name,
        String description,
        LotteryType lotteryType,
        Optional<String> primaryColor,
        Optional<String> logoUrl,
        DrawFrequency drawFrequency,
        boolean requiresTicketPurchase) {}
