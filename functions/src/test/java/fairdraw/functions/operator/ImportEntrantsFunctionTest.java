package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.imports.ImportEntrantsFunction;
import fairdraw.functions.wiring.Wiring;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportEntrantsFunctionTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private final String drawId =
            shop.server(
                            CreateConsumerDrawFunction::new,
                            GatewayCall.of("POST", "/")
                                    .json(
                                            """
                                            {"sequenceId": "s", "openAt": "2026-07-01T12:00:00Z",
                                             "drawAt": "2026-07-01T13:00:00Z", "winnerCount": 1}
                                            """))
                    .text("id");

    private String guest() {
        Object session = Objects.requireNonNull(shop.guest().members().get("session"));
        return String.valueOf(JsonTree.members(session).get("consumerId"));
    }

    private Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(
                function,
                call.path("org", shop.organisation())
                        .path("mode", shop.mode())
                        .path("drawId", drawId));
    }

    private static GatewayCall file(String text) {
        return GatewayCall.of("POST", "/").header("Content-Type", "text/csv").body(text);
    }

    private Answered sent(GatewayCall call) {
        Answered answered = operator(ImportEntrantsFunction::new, call);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return answered;
    }

    private Map<String, @Nullable Object> draw() {
        return operator(GetDrawFunction::new, GatewayCall.of("GET", "/")).members();
    }

    private static String counts(int taken, int repeated, int refused) {
        return "\"lines\":%d,\"taken\":%d,\"repeated\":%d,\"refused\":%d,"
                .formatted(taken + repeated + refused, taken, repeated, refused);
    }

    @Test
    void aFileIsEnteredOnceHoweverOftenItIsSent() {
        String guest = guest();
        String text =
                "consumerId,salt\n%s,rosebud\n%s,\n%s,\n"
                        .formatted(guest, guest(), guest.toLowerCase(Locale.ROOT));

        assertThat(sent(file(text).query("dryRun", "true")).body())
                .contains("\"dryRun\":true," + counts(2, 1, 0));
        assertThat(draw()).containsEntry("entered", 0L);
        assertThat(sent(file(text)).body()).contains(counts(2, 1, 0));
        assertThat(sent(file(text)).body()).contains(counts(0, 3, 0));
        assertThat(draw()).containsEntry("entered", 2L);
    }

    @Test
    void faultsAreToldByLine() {
        String text =
                """
                consumerId,issuer,subject
                ,,
                someone,,
                ,,ada
                ,https://shop.example.com,ada
                %s,https://shop.example.com,ada
                """
                        .formatted(guest());

        Answered answered = sent(file(text).query("first", "100"));

        assertThat(answered.body()).contains(counts(0, 0, 5));
        assertThat(String.valueOf(answered.members().get("faults")))
                .contains(
                        "line=100, field=consumerId, code=INVALID",
                        "line=101, field=consumerId, code=INVALID",
                        "line=102, field=issuer, code=INVALID",
                        "line=103, field=issuer, code=UNKNOWN_ISSUER",
                        "line=104, field=consumerId, code=INVALID");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThat(
                        operator(
                                        ImportEntrantsFunction::new,
                                        file("email\na@example.com\n").againstTheSchema())
                                .body())
                .contains("email is not known");
        assertThat(
                        installation
                                .operator(
                                        ImportEntrantsFunction::new,
                                        file("consumerId\n")
                                                .path("org", shop.organisation())
                                                .path("mode", "test")
                                                .path("drawId", "draw_none"))
                                .status())
                .isEqualTo(404);
    }
}
