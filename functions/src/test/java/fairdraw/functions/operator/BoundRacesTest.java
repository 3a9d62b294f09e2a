package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.carts.refused.RefusedCarts;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.functions.campaigns.ConfigureCampaignWebhookFunction;
import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.campaigns.Promoter;
import fairdraw.functions.carts.CartDesk;
import fairdraw.functions.carts.Checkout;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.EnterDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.CountedGates;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.operator.access.CreateIssuerFunction;
import fairdraw.functions.operator.access.DeleteIssuerFunction;
import fairdraw.functions.operator.campaigns.CreatePrizeFunction;
import fairdraw.functions.operator.webhooks.CreateWebhookFunction;
import fairdraw.functions.operator.webhooks.DeleteWebhookFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Bounds that thirty callers meet at once. As many are served as are allowed and the others get the
 * surface's own refusal; after a deletion there is room for one more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BoundRacesTest {

    private static final int LEFT = 8;

    private final Installation installation = new Installation();

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void webhooksOfAnOrganisation() {
        Partner partner = new Partner(installation, "test");
        new Bound(Webhooks.MOST, 201, 409, "There can be at most 20 webhooks")
                .meets(
                        _ ->
                                partner.operator(
                                        CreateWebhookFunction::new,
                                        post(
                                                "{\"url\":\"https://a.example/\",\"events\":[\"*\"]}")),
                        id -> delete(partner, DeleteWebhookFunction::new, "webhookId", id));
    }

    @Test
    void issuersOfAnOrganisation() {
        Partner partner = new Partner(installation, "test");
        new Bound(Issuer.MOST, 201, 409, "There can be at most 10 issuers")
                .meets(
                        caller ->
                                partner.operator(
                                        CreateIssuerFunction::new,
                                        post(
                                                "{\"issuer\":\"https://i"
                                                        + caller
                                                        + ".example\",\"audience\":\"a\","
                                                        + "\"jwksUrl\":\"https://i.example/keys\"}")),
                        id -> delete(partner, DeleteIssuerFunction::new, "issuerId", id));
    }

    @Test
    void prizesOfACampaign() {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        Promoter promoter = desk.promoter();
        counted(
                "Campaigns",
                promoter.organisation() + "#test#STOCKCOUNT#" + promoter.campaignId(),
                CampaignPrizes.MOST - LEFT);
        new Bound(LEFT, 201, 409, "Campaign has 1000 prizes already")
                .meets(_ ->
                        promoter.operator(
                                CreatePrizeFunction::new,
                                post("{\"name\":\"TV\",\"type\":\"PRODUCT\","
                                                + "\"unitValueCents\":1,\"initialStock\":1}")
                                        .path("campaignId", promoter.campaignId())));
    }

    @Test
    void theWebhookOfACampaign() {
        Promoter promoter = EntryDesk.withPrizes(installation).promoter();
        new Bound(1, 201, 200, "endpoint_url")
                .meets(caller ->
                        promoter.call(
                                ConfigureCampaignWebhookFunction::new,
                                GatewayCall.of("PATCH", "/v1/webhook")
                                        .json(
                                                "{\"endpoint_url\":\"https://h"
                                                        + caller
                                                        + ".example/\"}")));
    }

    @Test
    void theStockOfAPrize() {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        String prize = desk.prize(LEFT);
        new Bound(LEFT, 202, 422, "out of stock")
                .meets(caller -> desk.submit("key-" + caller, EntryDesk.winning(caller, prize)));
    }

    @Test
    void ticketsOfOnePlayer() {
        Partner partner = new Partner(installation, "test");
        partner.create(Partner.EVERY_FIVE_MINUTES);
        new Bound(5, 201, 400, "max tickets exceeded")
                .meets(_ -> partner.enter("weekly", "player@example.com"));
    }

    @Test
    void ticketsOfADrawThatTheDeploymentCanDraw() {
        Partner partner = new Partner(installation, "test");
        partner.create(Partner.EVERY_FIVE_MINUTES);
        Map<?, ?> first =
                (Map<?, ?>) partner.enter("weekly", "first@example.com").members().get("data");
        CountedGates.leaveRoom(
                installation,
                partner.organisation(),
                String.valueOf(Objects.requireNonNull(first).get("drawId")),
                LEFT);

        new Bound(LEFT, 201, 400, "draw is full")
                .meets(caller -> partner.enter("weekly", "player" + caller + "@example.com"));
    }

    @Test
    void peopleOfADrawThatTheDeploymentCanDraw() {
        String organisation = installation.organisation();
        Shopfront shop = new Shopfront(installation, organisation, "test");
        String draw = draw(shop, "\"continueSelectingUntilCompleted\": false");
        List<String> guests =
                IntStream.range(0, Bound.CALLERS).mapToObj(_ -> shop.guestToken()).toList();
        CountedGates.leaveRoom(installation, organisation, draw, LEFT);

        new Bound(LEFT, 200, 429, "Draw is full")
                .meets(caller ->
                        shop.consumer(
                                EnterDrawFunction::new,
                                guests.get(caller),
                                GatewayCall.of("POST", "/").path("drawId", draw)));
    }

    @Test
    void refusedCartsOfADay() {
        Checkout checkout = new Checkout(installation);
        counted(
                "Carts",
                checkout.partner().organisation() + "#test#REFUSEDCOUNT#2026-07-01",
                RefusedCarts.MOST_A_DAY - LEFT);

        List<Answered> answers = Bound.atOnce(caller -> checkout.sendBad("{\"n\":" + caller + "}"));

        assertThat(answers).allSatisfy(each -> assertThat(each.status()).isEqualTo(400));
        assertThat(answers).extracting(Answered::body).containsOnly(answers.getFirst().body());
        assertThat(new CartDesk(checkout.partner()).refusedCarts()).hasSize(LEFT);
    }

    @Test
    void placesOfADraw() {
        Shopfront shop = new Shopfront(installation, "test");
        String draw = draw(shop, "\"maxEntries\":" + LEFT);
        List<String> guests =
                IntStream.range(0, Bound.CALLERS).mapToObj(_ -> shop.guestToken()).toList();
        new Bound(LEFT, 200, 429, "Draw is full")
                .meets(caller ->
                        shop.consumer(
                                EnterDrawFunction::new,
                                guests.get(caller),
                                GatewayCall.of("POST", "/").path("drawId", draw)));
    }

    private static String draw(Shopfront shop, String bound) {
        return shop.server(
                        CreateConsumerDrawFunction::new,
                        post(
                                """
                                {"sequenceId": "seq_1", "name": "Sneakers", "winnerCount": 1,
                                 "openAt": "2026-07-01T12:00:00Z",
                                 "closeAt": "2026-07-01T12:10:00Z",
                                 "drawAt": "2026-07-01T12:10:10Z", "leadSeconds": 10, %s}
                                """
                                        .formatted(bound)))
                .text("id");
    }

    private static void delete(
            Partner partner,
            Function<Wiring, RequestStreamHandler> function,
            String parameter,
            String id) {
        Answered deleted =
                partner.operator(function, GatewayCall.of("DELETE", "/").path(parameter, id));
        assertThat(deleted.status()).isEqualTo(200);
    }

    private static GatewayCall post(String body) {
        return GatewayCall.of("POST", "/").json(body);
    }

    /** Stores a count as if so many had been added. */
    private void counted(String table, String pk, int held) {
        installation
                .dynamoDb()
                .putItem(put ->
                        put.tableName(table)
                                .item(
                                        Map.of(
                                                "pk", AttributeValue.fromS(pk),
                                                "sk", AttributeValue.fromS("COUNT"),
                                                "held",
                                                        AttributeValue.fromN(
                                                                String.valueOf(held)))));
    }
}
