package fairdraw.aws.carts;

import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.Asked;
import fairdraw.domain.lotteries.tickets.Buyer;
import fairdraw.domain.lotteries.tickets.EnterLottery;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.Purchase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Items of paid carts that ask for a ticket of the world's lottery. */
public final class CartPurchase {

    private CartPurchase() {}

    /**
     * Returns the item at this position of a cart, for the user named {@code u-} and the cart's id.
     */
    public static EnterLottery.Request of(
            CartId cart, int item, String currency, Optional<List<EnterLottery.Line>> lines) {
        Buyer buyer = new Buyer(Optional.empty(), Optional.of("u-" + cart));
        return new EnterLottery.Request(
                LotteryWorld.TENANT,
                LotteryWorld.SLUG,
                buyer,
                lines,
                "",
                Optional.empty(),
                Optional.of(
                        new Purchase(
                                cart,
                                new ItemName("1", item),
                                item,
                                Asked.of(buyer, lines),
                                "ab".repeat(32),
                                "shop.example.com",
                                currency,
                                new BigDecimal("0.92"),
                                new BigDecimal("2.00"),
                                Optional.empty())));
    }
}
