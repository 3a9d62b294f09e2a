package fairdraw.domain.carts.sent;

import fairdraw.domain.lotteries.tickets.EnterLottery.Line;
import java.util.List;
import java.util.Optional;

/**
 * Something in a cart.
 *
 * @param type the sender's category, in free words
 * @param lotterySlug the lottery it is a ticket of, where the sender says so
 * @param email whose ticket it is, where the sender says so
 * @param lines of the ticket; a quick pick without them
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
