package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.lotteries.GetTicketReceiptFunction;
import fairdraw.functions.operator.CreateCampaignFunction;
import fairdraw.functions.operator.GetCampaignFunction;
import fairdraw.functions.operator.GetDrawFunction;
import fairdraw.functions.operator.GetTicketFunction;
import fairdraw.functions.operator.ListDrawsOfLotteryFunction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** UUIDs and references of tickets name the same thing in capitals and in small letters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdsInEitherCaseTest {
    private static final String CAMPAIGN =
            """
            {"slug": "spring", "name": "Spring", "closeAt": "2026-07-02T12:00:00Z",
             "mechanics": [{"type": "lucky_numbers", "generation": "automatic", "quantity": 1.0,
                            "seriesCount": 10e0}]}
            """;

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void drawsTicketsAndCampaignsAreFound() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        Map<?, ?> bought = data(partner.enter("weekly", "ann@example.com"));
        String ticket = (String) Objects.requireNonNull(bought.get("ticketRef"));
        String draw = draw();
        String campaign =
                partner.operator(
                                CreateCampaignFunction::new,
                                GatewayCall.of("POST", "/").json(CAMPAIGN))
                        .text("id");

        assertThat(campaign).matches("[0-9a-f-]{36}");
        for (String id : spellings(draw)) {
            assertThat(operator(GetDrawFunction::new, "drawId", id)).isEqualTo(200);
            assertThat(
                            installation
                                    .call(
                                            GetEvidenceFunction::new,
                                            GatewayCall.of("GET", "/").path("drawId", id))
                                    .status())
                    .isEqualTo(200);
        }
        for (String reference : spellings(ticket)) {
            assertThat(operator(GetTicketFunction::new, "ticketRef", reference)).isEqualTo(200);
            assertThat(
                            partner.call(
                                            GetTicketReceiptFunction::new,
                                            GatewayCall.of("GET", "/").path("ticketRef", reference))
                                    .status())
                    .isEqualTo(200);
        }
        for (String id : spellings(campaign)) {
            assertThat(operator(GetCampaignFunction::new, "campaignId", id)).isEqualTo(200);
        }
    }

    private String draw() {
        List<?> draws =
                (List<?>)
                        Objects.requireNonNull(
                                partner.operator(
                                                ListDrawsOfLotteryFunction::new,
                                                GatewayCall.of("GET", "/").path("slug", "weekly"))
                                        .members()
                                        .get("data"));
        return (String) Objects.requireNonNull(((Map<?, ?>) draws.getFirst()).get("id"));
    }

    private int operator(
            Function<Wiring, RequestStreamHandler> function, String parameter, String id) {
        return partner.operator(function, GatewayCall.of("GET", "/").path(parameter, id)).status();
    }

    private static List<String> spellings(String id) {
        return List.of(
                id,
                id.toUpperCase(Locale.ROOT),
                id.toLowerCase(Locale.ROOT),
                id.substring(0, 9).toUpperCase(Locale.ROOT)
                        + id.substring(9).toLowerCase(Locale.ROOT));
    }

    private static Map<?, ?> data(Answered answered) {
        return (Map<?, ?>) Objects.requireNonNull(answered.members().get("data"));
    }
}
