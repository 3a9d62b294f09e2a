package fairdraw.functions.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.events.DomainEvent;
import fairdraw.functions.http.GatewayCall.Answered;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts of all kinds that requests may contain, each of which reaches a webhook unchanged and
 * correctly signed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SentTextsTest {

    /** Characters that one hop or another may change. */
    static final String ODD =
            "\u0000\u0001\u0008\t\n\r\u001f\u007f\u0085\u00a0\u00ad\u200b\u200f\u2028\u2029\ufeff\ufffd"
                    + "\ufffe\uffff\ud83c\udfb2\ud83f\udffe\udbff\udfff\"\\/<>&'%";

    @RegisterExtension private final WebhookBench bench = new WebhookBench();

    @ParameterizedTest
    @CsvSource({
        "standard, lottery.entry.created, 1",
        "standard, cart.recorded, 2",
        "lotteries, lottery.entry.created, 3",
        "draws, draw.consumer.entered, 4",
        "carts, cart.recorded, 5"
    })
    void everyTextArrives(String format, String type, long seed) {
        Answered made = bench.hooks().create(bench.receiver(), format);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String text = i == 0 ? ODD : text(random);
            DomainEvent event =
                    DomainEvent.once(
                            Hooks.name(type),
                            bench.hooks().tenant(),
                            seed + "-" + i,
                            bench.installation().clock().instant(),
                            Map.of("text", text, text, "name"));

            bench.hooks().tell(event);

            Receiver.Received request = bench.receiver().received().getLast();
            assertThat(request.members().get("data"))
                    .as("seed " + seed + ", text " + i)
                    .isEqualTo(Map.of("text", text, text, "name"));
            assertThat(signature(format, made.text("secret"), request))
                    .as("seed " + seed + ", text " + i)
                    .isTrue();
        }
    }

    private static boolean signature(String format, String secret, Receiver.Received request) {
        return switch (format) {
            case "lotteries" ->
                    request.header("X-Webhook-Signature")
                            .equals("sha256=" + OwnHmac.hex(secret, request.body()));
            case "draws" ->
                    request.header("X-Fanfare-Signature")
                            .equals(
                                    "sha256="
                                            + OwnHmac.hex(
                                                    secret,
                                                    request.header("X-Fanfare-Timestamp")
                                                            + "."
                                                            + request.body()));
            default ->
                    request.header("webhook-signature").equals(OwnHmac.standard(secret, request));
        };
    }

    /** Returns any characters except halves of a surrogate pair, which are refused everywhere. */
    static String text(Random random) {
        return Stream.generate(() ->
                        switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(0x20);
                            case 1 -> 0xFFF0 + random.nextInt(0x10);
                            case 2 -> 0x10000 + random.nextInt(0x100000);
                            default -> random.nextInt(0xD800);
                        })
                .limit(1 + random.nextInt(40))
                .map(Character::toString)
                .collect(Collectors.joining());
    }
}
