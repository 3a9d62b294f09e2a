package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.lotteries.UpdateLotteryFunction;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Stored names, which never depend on a position in a list that callers may reorder. */
final class StoredNamesTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private static final String TIERS =
            """
            [{"name": "gold", "main": 1, "bonus": 1, "amountCents": 1000},
             {"name": "silver", "main": 1, "amountCents": 10},
             {"name": "bronze", "main": 0, "poolPermille": 1000}]
            """;

    private static final String OTHER_TIERS =
            """
            [{"name": "iron", "main": 0, "poolPermille": 10},
             {"name": "silver", "main": 1, "bonus": 1, "amountCents": 7},
             {"name": "gold", "main": 1, "amountCents": 5}]
            """;

    private static final String LOTTERY =
            """
            {"slug": "sure", "name": "Sure", "ticketPriceUsdCents": 200, "maxTicketsPerUser": 5,
             "poolPermille": 500, "drawFrequency": "CUSTOM", "schedule": %s,
             "numbersConfig": {"main": {"pick": 1, "from": 1, "to": 1},
                               "bonus": {"pick": 1, "from": 1, "to": 1}},
             "tiers": %s}
            """;

    @Test
    void aSoldTicketWinsTheTierOfItsDrawWhateverTheLotteryHasNow() {
        try (var beacon = new SmallBeacon(START.minusSeconds(30));
                var installation = new Installation(beacon.variables())) {
            Partner partner = new Partner(installation, "test");
            partner.create(LOTTERY.formatted("{\"every\": \"PT5M\"}", TIERS));
            Map<?, ?> ticket =
                    (Map<?, ?>)
                            Objects.requireNonNull(
                                    partner.enter("sure", "ann@example.com").members().get("data"));
            String drawId = (String) Objects.requireNonNull(ticket.get("drawId"));
            Object rules = evidence(installation, drawId).members().get("rules");

            update(partner, OTHER_TIERS);

            assertThat(evidence(installation, drawId).members()).containsEntry("rules", rules);
            for (int step = 0; step < 20; step++) {
                installation.clock().forward(Duration.ofSeconds(30));
                advance(installation, drawId);
            }
            String reference = (String) Objects.requireNonNull(ticket.get("ticketRef"));
            assertThat(won(partner, reference)).contains("\"winTier\":\"gold\"", "1000");
            String told =
                    partner.operator(
                                    GetDrawFunction::new,
                                    GatewayCall.of("GET", "/").path("drawId", drawId))
                            .body();

            update(partner, TIERS.replace("gold", "last"));

            assertThat(won(partner, reference)).contains("\"winTier\":\"gold\"", "1000");
            assertThat(
                            partner.operator(
                                            GetDrawFunction::new,
                                            GatewayCall.of("GET", "/").path("drawId", drawId))
                                    .body())
                    .isEqualTo(told)
                    .containsSubsequence("gold", "silver", "bronze");
        }
    }

    @Test
    void theDrawsOfAListOfTimesKeepTheirIdsWhenATimeComesInFrontOfThem() {
        try (var installation = new Installation()) {
            Partner partner = new Partner(installation, "test");
            partner.create(
                    LOTTERY.formatted(at("2026-07-02T12:00:00Z", "2026-07-03T12:00:00Z"), TIERS));
            Map<String, String> before = times(partner);

            Answered updated =
                    partner.operator(
                            UpdateLotteryFunction::new,
                            GatewayCall.of("PUT", "/")
                                    .path("slug", "sure")
                                    .json(
                                            "{\"schedule\": "
                                                    + at(
                                                            "2026-07-01T18:00:00Z",
                                                            "2026-07-02T12:00:00Z",
                                                            "2026-07-03T12:00:00Z")
                                                    + "}"));

            assertThat(updated.status()).as(updated.body()).isEqualTo(200);
            assertThat(updated.body()).contains("2026-07-01T18:00:00Z");
            assertThat(before).hasSize(2);
            assertThat(times(partner)).containsAllEntriesOf(before);
        }
    }

    private static String at(String... times) {
        return "{\"at\": [\"" + String.join("\", \"", times) + "\"]}";
    }

    private static Map<String, String> times(Partner partner) {
        Answered listed =
                partner.operator(
                        ListDrawsOfLotteryFunction::new,
                        GatewayCall.of("GET", "/").path("slug", "sure"));
        Map<String, String> times = new TreeMap<>();
        for (Object draw : (List<?>) Objects.requireNonNull(listed.members().get("data"))) {
            times.put(
                    String.valueOf(((Map<?, ?>) draw).get("id")),
                    String.valueOf(((Map<?, ?>) draw).get("drawAt")));
        }
        return times;
    }

    private static void update(Partner partner, String tiers) {
        Answered updated =
                partner.operator(
                        UpdateLotteryFunction::new,
                        GatewayCall.of("PUT", "/")
                                .path("slug", "sure")
                                .json("{\"tiers\": " + tiers + "}"));
        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
    }

    private static String won(Partner partner, String reference) {
        return partner.operator(
                        GetTicketFunction::new,
                        GatewayCall.of("GET", "/").path("ticketRef", reference))
                .body();
    }

    private static Answered evidence(Installation installation, String drawId) {
        return installation.call(
                GetEvidenceFunction::new, GatewayCall.of("GET", "/").path("drawId", drawId));
    }

    private static void advance(Installation installation, String drawId) {
        String body = Json.object().put("drawId", drawId).toString();
        installation.run(
                AdvanceDrawFunction::new,
                new ByteArrayInputStream(
                        Json.object()
                                .put("Records", List.of(Map.of("messageId", "m", "body", body)))
                                .toString()
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
