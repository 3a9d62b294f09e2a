package fairdraw.functions.deliveries;

import fairdraw.aws.web.Posts;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.Sender;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sender of events, each signed and in the format of its webhook. */
public final class SignedSender implements Sender {

    private final Posts posts;

    public SignedSender(Posts posts) {
        this.posts = posts;
    }

    @Override
    public Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        SignedBody signed = signed(webhook, delivery, secrets, now);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "fairdraw-webhooks/1");
        headers.putAll(signed.headers());
        return posts.post(
                delivery.address(webhook), headers, signed.bytes(), webhook.format().patience());
    }

    static SignedBody signed(
            Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        return switch (webhook.format()) {
            case STANDARD -> StandardBody.of(delivery.event(), secrets, now);
            case LOTTERIES -> LotteriesBody.of(delivery.event(), secrets, now);
            case DRAWS -> DrawsBody.of(webhook, delivery, secrets, now);
            case CAMPAIGNS -> CampaignsBody.of(delivery.event(), secrets);
            case CARTS -> CartsBody.of(delivery.event(), secrets, now);
        };
    }
}
