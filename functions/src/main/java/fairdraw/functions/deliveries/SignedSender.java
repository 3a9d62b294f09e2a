package fairdraw.functions.deliveries;

import fairdraw.aws.web.Posts;
import fairdraw.domain.Mode;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.deliveries.Sender;
import fairdraw.fairness.register.Note;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sender of events, each signed and in the format of its webhook. Each carries a head of the
 * register, so that its receiver can show later what the register was.
 */
public final class SignedSender implements Sender {

    private final Posts posts;
    private final Function<Mode, Optional<Note>> heads;

    /**
     * @param heads returns a head of the register of a mode, if there is one and it can be read
     */
    public SignedSender(Posts posts, Function<Mode, Optional<Note>> heads) {
        this.posts = posts;
        this.heads = heads;
    }

    @Override
    public Answer send(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        SignedBody signed = signed(webhook, delivery, secrets, now);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "fairdraw-webhooks/1");
        headers.putAll(signed.headers());
        webhook.owner()
                .mode()
                .flatMap(heads)
                .ifPresent(head -> headers.put("Fairdraw-Head", base64(head)));
        return posts.post(
                delivery.address(webhook), headers, signed.bytes(), webhook.format().patience());
    }

    private static String base64(Note head) {
        return Base64.getEncoder().encodeToString(head.text().getBytes(StandardCharsets.UTF_8));
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
