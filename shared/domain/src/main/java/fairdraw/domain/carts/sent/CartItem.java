package fairdraw.domain.carts.sent;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import java.util.List;
import java.util.Optional;

/**
 * An item in a cart.
 *
 * @param type the sender's category, in free words
 * @param lotterySlug the lottery that it is a ticket of, if the sender names one
 * @param email the address of the ticket's holder, if the sender gives it
 * @param lines the lines of the ticket; a quick pick without them
 */
public record CartItem(
        SentId id,
        String type,
        String name,
        Amount amount,
        Amount discount,
        Optional<String> lotterySlug,
        Optional<String> email,
        Optional<List<Line>> lines) {}
