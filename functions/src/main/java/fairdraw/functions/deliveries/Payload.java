package fairdraw.functions.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Format;
import java.time.Instant;

/** The body of a delivery as its receiver gets it. */
public final class Payload {

    private Payload() {}

    /**
     * Returns the body in that format. One format has the time of sending in it: that is the time
     * of the last attempt, or of the delivery if there was none.
     */
    public static String of(Format format, Delivery delivery) {
        Instant sentAt =
                delivery.attempts().isEmpty()
                        ? delivery.createdAt()
                        : delivery.attempts().getLast().at();
        return switch (format) {
            case STANDARD -> StandardBody.text(delivery.event());
            case LOTTERIES -> LotteriesBody.text(delivery.event(), sentAt);
            case DRAWS -> DrawsBody.text(delivery.event());
            case CAMPAIGNS -> CampaignsBody.text(delivery.event());
            case CARTS -> CartsBody.text(delivery.event());
        };
    }
}
