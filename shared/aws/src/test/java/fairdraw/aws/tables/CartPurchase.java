package fairdraw.aws.tables;

import fairdraw.domain.lotteries.Asked;
import fairdraw.domain.lotteries.Buyer;
import fairdraw.domain.lotteries.EnterLottery;
import fairdraw.domain.lotteries.ItemName;
import fairdraw.domain.lotteries.Purchase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Items of paid carts that ask for a ticket of the world's lottery. */
final class CartPurchase {

    private CartPurchase() {}

    /** The item at this place of a cart, for the user {@code u-} and the cart's id. */
    static EnterLottery.Request of(
            String cart, int item, String currency, Optional<List<EnterLottery.Line>> lines) {
        Buyer buyer = new Buyer(Optional.empty(), Optional.of("u-" + cart));
        return new EnterLottery.Request(
                LotteryWorld.TENANT,
                LotteryWorld.SLUG,
                buyer,
                lines,
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
