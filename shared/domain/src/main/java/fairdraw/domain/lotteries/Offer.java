package fairdraw.domain.lotteries;

import java.util.Optional;

/** The presentation of a lottery, of which the rules of its draws say the name alone. */
public record Offer(
        String name,
        String description,
        LotteryType lotteryType,
        Optional<String> primaryColor,
        Optional<String> logoUrl,
        DrawFrequency drawFrequency,
        boolean requiresTicketPurchase) {}
