package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.operator.access.ListAuditFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.imports.ImportEntriesFunction;
import fairdraw.functions.operator.lotteries.ListDrawsOfLotteryFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportEntriesFunctionTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private static final String FILE =
            """
            \uFEFFid,email,userId,lines,salt\r
            a,ada@example.com,u1,7 14 21 35 42+3;1 2 3 4 5+1,rosebud\r

            "b", bob@example.com\r
            c,nobody
            d,dan@example.com,,1 2 3
            a,eve@example.com
            ,fay@example.com
            h,gus@example.com,,,,more
            """;

    private final Installation installation = PLACE.installation();
    private final Partner partner = new Partner(installation, "test");
    private final List<String> draws = new ArrayList<>();

    @BeforeEach
    void createLottery() {
        partner.create(Partner.EVERY_FIVE_MINUTES);
        Answered listed =
                partner.operator(
                        ListDrawsOfLotteryFunction::new,
                        GatewayCall.of("GET", "/").path("slug", "weekly"));
        for (Object draw : (List<?>) Objects.requireNonNull(listed.members().get("data"))) {
            draws.add(String.valueOf(((Map<?, ?>) draw).get("id")));
        }
    }

    private static GatewayCall file(String text) {
        return GatewayCall.of("POST", "/")
                .path("slug", "weekly")
                .header("Content-Type", "text/csv; charset=utf-8")
                .query("import", "spring")
                .body(text);
    }

    private Answered sent(GatewayCall call) {
        Answered answered = partner.operator(ImportEntriesFunction::new, call);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return answered;
    }

    private int refused(GatewayCall call) {
        return partner.operator(ImportEntriesFunction::new, call).status();
    }

    private String sold() {
        long sold =
                draws.stream()
                        .map(id ->
                                partner.operator(
                                        GetDrawFunction::new,
                                        GatewayCall.of("GET", "/").path("drawId", id)))
                        .mapToLong(draw ->
                                (Long) Objects.requireNonNull(draw.members().get("entered")))
                        .sum();
        return Long.toString(sold);
    }

    private static String counts(int taken, int repeated, int refused) {
        return "\"lines\":%d,\"taken\":%d,\"repeated\":%d,\"refused\":%d,"
                .formatted(taken + repeated + refused, taken, repeated, refused);
    }

    @Test
    void aDryRunTellsTheFaultsOfTheLinesAndEntersNone() {
        Answered dry = sent(file(FILE).query("dryRun", "true"));

        assertThat(dry.body()).contains("\"dryRun\":true," + counts(2, 0, 5));
        assertThat(String.valueOf(dry.members().get("faults")))
                .contains(
                        "line=5, field=email, code=INVALID",
                        "line=6, field=lines, code=INVALID_LINES",
                        "line=7, field=id, code=INVALID",
                        "line=8, field=id, code=INVALID",
                        "line=9, field=line, code=INVALID");
        assertThat(sold()).isEqualTo("0");
    }

    @Test
    void aFileIsEnteredOnceThoughItIsSentAgainDaysLater() {
        assertThat(sent(file(FILE)).body()).contains(counts(2, 0, 5));
        assertThat(sent(file(FILE)).body()).contains(counts(0, 2, 5));
        installation.clock().forward(Duration.ofDays(3));
        assertThat(sent(file(FILE)).body()).contains(counts(0, 2, 5));
        assertThat(sent(file(FILE).query("dryRun", "true")).body()).contains(counts(0, 2, 5));

        assertThat(sold()).isEqualTo("2");
    }

    @Test
    void aLineWithoutAnIdIsKnownByItsPlaceInTheFile() {
        String lines =
                IntStream.range(0, 40)
                        .mapToObj(n -> "person" + n + "@example.com\n")
                        .collect(Collectors.joining());

        assertThat(sent(file("email\n" + lines)).body()).contains(counts(40, 0, 0));
        assertThat(sent(file("email\n" + lines)).body()).contains(counts(0, 40, 0));
        assertThat(sent(file("email\n" + lines).query("first", "42")).body())
                .contains(counts(40, 0, 0));
        assertThat(sent(file("email\nother@example.com\n")).body())
                .contains("\"code\":\"ID_REUSED\"");
        assertThat(sold()).isEqualTo("80");
    }

    @Test
    void theAuditHasTheCountsAndNoEntrant() {
        sent(file(FILE));

        assertThat(
                        installation
                                .operator(
                                        ListAuditFunction::new,
                                        GatewayCall.of("GET", "/")
                                                .query("organisation", partner.organisation())
                                                .query("object", "weekly"))
                                .body())
                .contains("\"taken\":2")
                .doesNotContain("ada@example.com");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        for (String bad :
                List.of(
                        "",
                        "\n",
                        "userId\n1\n",
                        "email,age\na@example.com,7\n",
                        "email,email\n",
                        "email\n\"a@example.com\n",
                        "email\n\"a\"b@example.com\n",
                        "email\n" + "a@example.com\n".repeat(1_001))) {
            assertThat(refused(file(bad).againstTheSchema())).as(bad).isEqualTo(400);
        }
        assertThat(refused(file(FILE).query("import", "").againstTheSchema())).isEqualTo(400);
        assertThat(refused(file(FILE).query("first", "1").againstTheSchema())).isEqualTo(400);
        assertThat(refused(file(FILE).path("slug", "none"))).isEqualTo(404);
        assertThat(refused(file(FILE).json(FILE).againstTheSchema())).isEqualTo(415);
        assertThat(refused(file("email\n" + "a".repeat(1_000_000)).againstTheSchema()))
                .isEqualTo(413);
    }

    @Test
    void supportAndAuditorsImportNothing() {
        for (String role : List.of("support", "auditor")) {
            assertThat(partner.operatorAs(role, ImportEntriesFunction::new, file(FILE)).status())
                    .isEqualTo(403);
        }
    }
}
