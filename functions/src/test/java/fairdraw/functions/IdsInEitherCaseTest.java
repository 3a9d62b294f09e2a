package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.DenyEntrantFunction;
import fairdraw.functions.giveaways.GetDrawStatusFunction;
import fairdraw.functions.giveaways.ReadDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.lotteries.GetTicketReceiptFunction;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.operator.access.DeleteIssuerFunction;
import fairdraw.functions.operator.access.GetOperatorFunction;
import fairdraw.functions.operator.access.GetOrganisationFunction;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.operator.campaigns.GetCampaignFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.lotteries.GetTicketFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.GetWebhookFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * UUIDs, ticket references and our other ids, each of which names the same thing in upper and lower
 * case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdsInEitherCaseTest {
    private static final String CAMPAIGN =
            """
            {"slug": "spring", "name": "Spring", "closeAt": "2026-07-02T12:00:00Z",
             "mechanics": [{"type": "lucky_numbers", "generation": "automatic", "quantity": 1.0,
                            "seriesCount": 10e0}]}
            """;

    private static final String WEBHOOK =
            """
            {"url": "https://hooks.example.com/in", "events": ["*"]}
            """;
    private static final String ISSUER =
            """
            {"issuer": "https://id.example.com", "audience": "shop",
             "jwksUrl": "https://id.example.com/jwks.json"}
            """;
    private static final String GIVEAWAY =
            """
            {"sequenceId": "seq_1", "name": "Sneakers", "winnerCount": 1,
             "openAt": "2026-07-01T12:00:00Z", "closeAt": "2026-07-01T12:10:00Z",
             "drawAt": "2026-07-01T12:20:00Z"}
            """;

    private final Installation installation = new Installation();
    private final Partner partner = new Partner(installation, "test");
    private final Shopfront shop = new Shopfront(installation, "test");

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

    /** Covers each kind of id that callers send back; a new kind must be added here. */
    @ParameterizedTest
    @EnumSource
    void whatHasAnIdOfOursIsFound(IdKind kind) {
        switch (kind) {
            case ORGANISATION ->
                    eachFinds(
                            partner.organisation(),
                            id ->
                                    installation.operator(
                                            GetOrganisationFunction::new,
                                            GatewayCall.of("GET", "/").path("org", id)));
            case OPERATOR ->
                    eachFinds(
                            installation.join("Bo").operatorId(),
                            id ->
                                    installation.operator(
                                            GetOperatorFunction::new,
                                            GatewayCall.of("GET", "/").path("operatorId", id)));
            case WEBHOOK ->
                    eachFinds(
                            partner.operator(
                                            CreateWebhookFunction::new,
                                            GatewayCall.of("POST", "/").json(WEBHOOK))
                                    .text("id"),
                            id ->
                                    partner.operator(
                                            GetWebhookFunction::new,
                                            GatewayCall.of("GET", "/").path("webhookId", id)));
            case EVENT -> {
                var tenant = new Tenant(new OrganisationId(partner.organisation()), Mode.TEST);
                String address = Ids.named(IdKind.WEBHOOK, "in");
                String event = Ids.named(IdKind.EVENT, "bought");
                for (String webhook : spellings(address)) {
                    for (String told : spellings(event)) {
                        assertThat(Delivery.Key.of(tenant, webhook + '.' + told))
                                .contains(
                                        new Delivery.Key(
                                                tenant,
                                                new WebhookId(address),
                                                new EventId(event)));
                    }
                }
                assertThat(Delivery.Key.of(tenant, "whc_Spring." + event))
                        .contains(
                                new Delivery.Key(
                                        tenant, new WebhookId("whc_Spring"), new EventId(event)));
            }
            case ISSUER -> {
                for (int each = 0; each < 4; each++) {
                    String issuer =
                            partner.operator(
                                            CreateIssuerFunction::new,
                                            GatewayCall.of("POST", "/").json(ISSUER))
                                    .text("id");
                    assertThat(
                                    partner.operator(
                                                    DeleteIssuerFunction::new,
                                                    GatewayCall.of("DELETE", "/")
                                                            .path(
                                                                    "issuerId",
                                                                    spellings(issuer).get(each)))
                                            .status())
                            .isEqualTo(200);
                }
            }
            case DRAW ->
                    eachFinds(
                            giveaway(),
                            id ->
                                    shop.server(
                                            ReadDrawFunction::new,
                                            GatewayCall.of("GET", "/").path("drawId", id)));
            case CONSUMER, GUEST -> {
                String draw = giveaway();
                var guest = shop.guest();
                String consumer =
                        (String)
                                Objects.requireNonNull(
                                        JsonTree.members(
                                                        Objects.requireNonNull(
                                                                guest.members().get("session")))
                                                .get("consumerId"));
                assertThat(
                                shop.server(
                                                DenyEntrantFunction::new,
                                                GatewayCall.of("POST", "/")
                                                        .path("drawId", draw)
                                                        .json(
                                                                "{\"reason\": \"ADMIN_ACTION\","
                                                                        + " \"consumerId\": \""
                                                                        + consumer.toLowerCase(
                                                                                Locale.ROOT)
                                                                        + "\"}"))
                                        .status())
                        .isEqualTo(200);
                assertThat(
                                shop.consumer(
                                                GetDrawStatusFunction::new,
                                                guest.text("accessToken"),
                                                GatewayCall.of("GET", "/").path("drawId", draw))
                                        .body())
                        .contains("DENIED");
            }
            case AUDIT_RECORD, CALL, PROPOSAL, SESSION -> {
                // No call looks one up by its id.
            }
        }
    }

    private static void eachFinds(String id, Function<String, Answered> call) {
        Answered kept = call.apply(id);
        assertThat(kept.status()).as(kept.body()).isNotEqualTo(404);
        for (String spelling : spellings(id)) {
            assertThat(call.apply(spelling).body()).as(spelling).isEqualTo(kept.body());
        }
    }

    private String giveaway() {
        return shop.server(
                        CreateConsumerDrawFunction::new, GatewayCall.of("POST", "/").json(GIVEAWAY))
                .text("id");
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
