package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.consumers.AuthorizeExternalFunction;
import fairdraw.functions.consumers.ExchangeExternalFunction;
import fairdraw.functions.consumers.GetCurrentConsumerFunction;
import fairdraw.functions.consumers.LogoutFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state that a reloaded page reads: its consumer and the draws that they take part in. */
class CurrentConsumerTest {

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @Test
    void aConsumerWhoTakesPartInNothingReadsAsPublished() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        installation.clock().forward(Duration.ofMillis(999));
        Guest guest = giveaway.guest();

        Answered me = me(guest);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body())
                .isEqualTo(
                        "{\"id\":\""
                                + guest.id()
                                + "\",\"email\":null,\"phone\":null,\"fullName\":null,"
                                + "\"createdAt\":\"2026-07-01T12:00:00Z\",\"active\":{"
                                + "\"experiences\":{},\"queues\":{},\"draws\":{},"
                                + "\"auctions\":{},\"timedReleases\":{},\"admissions\":{},"
                                + "\"journeys\":[]}}");
    }

    @Test
    void everyDrawOfTheConsumerIsAnsweredAsItsStatusIs() {
        var won = new Giveaway(installation, shop, Map.of());
        var lost = new Giveaway(installation, shop, LATER);
        var left = new Giveaway(installation, shop, LATER);
        new Giveaway(installation, shop, LATER);
        Guest guest = won.guest();
        won.enter(guest);
        lost.enter(guest);
        left.enter(guest);
        left.as(guest, LeaveDrawFunction::new);
        lost.enter(lost.guest());
        won.isDrawn();

        Answered me = me(guest);

        Answered status = won.as(guest, GetDrawStatusFunction::new);
        assertThat(status.text("status")).isEqualTo("WON");
        Map<String, @Nullable Object> draws = object(active(me), "draws");
        assertThat(draws.keySet()).containsExactlyInAnyOrder(won.id(), lost.id(), left.id());
        for (Giveaway each : new Giveaway[] {won, lost, left}) {
            assertThat(me.body())
                    .contains(
                            "\""
                                    + each.id()
                                    + "\":"
                                    + published(each.as(guest, GetDrawStatusFunction::new)));
        }
        assertThat(me.body())
                .contains(
                        "{\"experienceId\":null,\"sequenceId\":\"seq_1\","
                                + "\"journeyStage\":\"admitted\",\"sequenceStage\":\"admitted\","
                                + "\"participation\":{\"type\":\"draw\",\"id\":\""
                                + won.id()
                                + "\",\"status\":\"WON\",\"admissionToken\":\""
                                + status.text("admissionToken")
                                + "\"},\"admission\":{\"distributionType\":\"draw\","
                                + "\"distributionId\":\""
                                + won.id()
                                + "\",\"experienceId\":null,\"sequenceId\":\"seq_1\","
                                + "\"admissionToken\":\""
                                + status.text("admissionToken")
                                + "\",\"admittedAt\":\""
                                + status.text("wonAt")
                                + "\"}}")
                .contains(
                        "{\"experienceId\":null,\"sequenceId\":\"seq_1\","
                                + "\"journeyStage\":\"routed\",\"sequenceStage\":\"participating\","
                                + "\"participation\":{\"type\":\"draw\",\"id\":\""
                                + lost.id()
                                + "\",\"status\":\"ENTERED\"}}");
    }

    @Test
    void aDrawThatIsOverIsNotActive() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        giveaway.enter(guest);
        giveaway.isDrawn();
        assertThat(object(active(me(guest)), "draws")).containsKey(giveaway.id());
        giveaway.server(CompleteDrawFunction::new, guest);
        giveaway.advance();

        assertThat(object(active(me(guest)), "draws")).isEmpty();
    }

    @Test
    void aConsumerIsKnownSinceTheyWereAGuestInEverySession() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        installation.clock().forward(Duration.ofMinutes(3));
        Answered upgraded = exchanged(guest.token(), "since");
        installation.clock().forward(Duration.ofMinutes(3));
        Answered again = exchanged(null, "since");
        Answered other = exchanged(null, "other");
        installation.clock().forward(Duration.ofMinutes(3));

        for (Answered session : new Answered[] {upgraded, again}) {
            Answered me = me(session.text("accessToken"));
            assertThat(me.members())
                    .containsEntry("id", guest.id())
                    .containsEntry("createdAt", "2026-07-01T12:00:00Z");
        }
        assertThat(me(other.text("accessToken")).members())
                .containsEntry("createdAt", "2026-07-01T12:06:00Z");
    }

    @Test
    void nobodyIsToldAfterTheirSessionOrWithoutOne() {
        var giveaway = new Giveaway(installation, shop, Map.of());
        Guest guest = giveaway.guest();
        giveaway.as(guest, LogoutFunction::new);

        for (Answered refused :
                new Answered[] {
                    me(guest),
                    me("no token"),
                    shop.page(GetCurrentConsumerFunction::new, get()),
                    shop.others()
                            .getFirst()
                            .consumer(
                                    GetCurrentConsumerFunction::new,
                                    giveaway.guest().token(),
                                    get())
                }) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"error\":\"Authentication required\"}");
        }
    }

    private static final Map<String, Object> LATER =
            Map.of("closeAt", "2026-07-01T13:00:00Z", "drawAt", "2026-07-01T13:00:10Z");

    private Answered exchanged(@Nullable String guestToken, String subject) {
        String customer =
                Json.object()
                        .put("provider", "shopify")
                        .put("issuer", "store")
                        .put("subject", subject)
                        .toString();
        String code =
                shop.server(
                                AuthorizeExternalFunction::new,
                                GatewayCall.of("POST", "/").json(customer))
                        .text("exchangeCode");
        GatewayCall call =
                GatewayCall.of("POST", "/")
                        .json(Json.object().put("exchangeCode", code).toString());
        return guestToken == null
                ? shop.page(ExchangeExternalFunction::new, call)
                : shop.consumer(ExchangeExternalFunction::new, guestToken, call);
    }

    private Answered me(Guest guest) {
        return me(guest.token());
    }

    private Answered me(String token) {
        return shop.consumer(GetCurrentConsumerFunction::new, token, get());
    }

    private static GatewayCall get() {
        return GatewayCall.of("GET", "/api/v1/consumers/me");
    }

    private static Map<String, @Nullable Object> active(Answered me) {
        return Giveaway.object(me, "active");
    }

    private static Map<String, @Nullable Object> object(
            Map<String, @Nullable Object> members, String name) {
        return JsonTree.members(Objects.requireNonNull(members.get(name)));
    }

    /** Returns a state without the link to its receipt, which is our addition. */
    private static String published(Answered status) {
        return status.body().replaceFirst(",\"link\":\"[^\"]*\"}$", "}");
    }
}
