package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.campaigns.EntryWords;
import fairdraw.functions.carts.CartWords;
import fairdraw.functions.carts.EveryCart;
import fairdraw.functions.consumers.EverySession;
import fairdraw.functions.documents.GetHealthFunction;
import fairdraw.functions.giveaways.DrawWords;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.lotteries.LotteryWords;
import fairdraw.functions.operator.EveryOperator;
import fairdraw.functions.template.YamlNode;
import fairdraw.functions.webhooks.WebhookWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The coverage of the enumerations in the document by the answers of functions. */
final class PublishedWordsTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private final PublishedWords words = PublishedWords.ofProject();

    @Test
    void everyValueOfEveryPublishedEnumerationIsReachedAndNoOtherIsAnswered() {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            // In parallel with the rest, since one receiver lets its time run out.
            var receivers = CompletableFuture.runAsync(this::receivers, other);
            everythingElse();
            receivers.join();
        }

        assertThat(words.neverPublished()).isEmpty();
        assertThat(words.neverHeard()).isEmpty();
    }

    @Test
    void aNewValueIsMissed() {
        var document =
                YamlNode.parse(
                        "small",
                        """
                        paths:
                          /:
                            get:
                              operationId: Look
                              responses:
                                '200':
                                  content:
                                    application/json:
                                      schema: { properties: { a: { $ref: '#/schemas/Word' } } }
                        schemas: { Word: { enum: [NEW, OLD, null] } }
                        """);
        PublishedWords small = PublishedWords.of(document);
        for (String said : new String[] {"\"OLD\"", "null", "\"ODD\""}) {
            small.hear(
                    "LookFunction",
                    new GatewayCall.Answered(
                            200,
                            Map.of("Content-Type", List.of("application/json")),
                            "{\"a\": " + said + "}"));
        }

        assertThat(small.neverHeard()).containsExactly("small > schemas > Word: NEW");
        assertThat(small.neverPublished()).containsExactly("small > schemas > Word: ODD");
    }

    private void receivers() {
        try (var installation = new Installation(Map.of("WEBHOOK_TARGETS", "any"))) {
            installation.tell(words::hear);
            WebhookWords.said(installation);
        }
    }

    private void everythingElse() {
        try (var beacon = new SmallBeacon(START.minusSeconds(30));
                var installation = new Installation(beacon.variables())) {
            installation.tell(words::hear);
            EveryOperator.lived(installation, new Partner(installation, "test"));
            EverySession.lived(installation);
            DrawWords.said(installation);
            LotteryWords.said(installation);
            EntryWords.said(installation);
            ImportWords.said(installation);
            EveryCart.lived(installation);
            CartWords.said(installation);
            WebhookWords.saidOfStrangers(installation);
            installation.call(GetHealthFunction::new, GatewayCall.of("GET", "/health"));
        }
    }
}
