package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.campaigns.Promoter;
import fairdraw.functions.giveaways.CreateConsumerDrawFunction;
import fairdraw.functions.giveaways.DenyEntrantFunction;
import fairdraw.functions.giveaways.EnterDrawFunction;
import fairdraw.functions.giveaways.LeaveDrawFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.imports.ImportCampaignEntriesFunction;
import fairdraw.functions.operator.imports.ImportEntrantsFunction;
import fairdraw.functions.operator.imports.ImportEntriesFunction;
import fairdraw.functions.operator.lotteries.PauseLotteryFunction;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.SampleDocument;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Files whose lines meet every fate that is published. */
final class ImportWords {

    private static final String SUBMISSIONS =
            "id,document_number,email,access_key,granted_at,ip_address,user_agent,term_version,"
                    + "prize_definition_id,numbers\n";

    private final Installation installation;

    private ImportWords(Installation installation) {
        this.installation = installation;
    }

    static void said(Installation installation) {
        var words = new ImportWords(installation);
        words.tickets();
        words.submissions();
        words.entrants();
    }

    private static GatewayCall file(String text) {
        return GatewayCall.of("POST", "/")
                .header("Content-Type", "text/csv")
                .query("import", "friends")
                .body(text);
    }

    private static void tells(Answered answered, String... codes) {
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        for (String code : codes) {
            assertThat(answered.body()).contains("\"code\":\"" + code + '"');
        }
    }

    private void tickets() {
        var partner = new Partner(installation, "test");
        partner.create(Partner.EVERY_FIVE_MINUTES.replace("User\": 5", "User\": 1"));
        Function<String, Answered> send =
                text ->
                        partner.operator(
                                ImportEntriesFunction::new, file(text).path("slug", "weekly"));
        installation.outages().beginAtOnce(Set.of("Draws"));
        tells(send.apply("id,email\na,ada@example.com\n"), "NOT_NOW");
        installation.outages().end();
        assertThat(send.apply("id,email\na,ada@example.com\n").body()).contains("\"taken\":1,");
        tells(
                send.apply(
                        """
                        id,email,lines
                        a,bob@example.com,
                        b,nobody,
                        c,cyd@example.com,1
                        d,ada@example.com,
                        """),
                "ID_REUSED",
                "INVALID",
                "INVALID_LINES",
                "MAX_TICKETS_EXCEEDED");
        installation.clock().forward(Duration.ofDays(1));
        tells(send.apply("email\neve@example.com\n"), "NO_OPEN_DRAW");
        partner.operator(
                PauseLotteryFunction::new, GatewayCall.of("POST", "/").path("slug", "weekly"));
        tells(send.apply("email\neve@example.com\n"), "LOTTERY_NOT_ACTIVE");
    }

    private void submissions() {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        String five = "0/00001 0/00002 0/00003 0/00004 0/00005";
        tells(sent(desk.promoter(), line("a", 1, 1, "ada@example.com", "", five)));
        tells(
                sent(
                        desk.promoter(),
                        line("b", 2, 2, "ada@example.com", "", ""),
                        line("c", 3, 1, "", "", ""),
                        line("d", 4, 4, "", "019f1d8c-e200-7514-abdf-f47ce9bf0dba", ""),
                        line("e", 5, 5, "", "", "0/00009"),
                        line("f", 6, 6, "", "", five)),
                "FIELD_TAKEN",
                "REJECTED",
                "PRIZE_REFUSED",
                "INVALID_NUMBERS",
                "NUMBER_TAKEN");
        Promoter strict = strict();
        tells(
                sent(
                        strict,
                        line("a", 1, 1, "", "", ""),
                        line("b", 2, 2, "", "", "0/00001"),
                        line("c", 3, 3, "", "", "")
                                .replace(SampleDocument.cpf(3), "11.222.333/0001-81")),
                "FIELD_MISSING",
                "NUMBERS_NOT_MANUAL",
                "COMPANY_EXCLUDED");
    }

    /** Returns a campaign of people who say their e-mail address, with automatic numbers. */
    private Promoter strict() {
        Json mechanic =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", "automatic")
                        .put("quantity", 1)
                        .put("seriesCount", 1);
        return new Promoter(
                installation,
                installation.organisation(),
                "test",
                Promoter.form("strict", mechanic, installation)
                        .put("acceptsCompanies", false)
                        .put("requiredFields", List.of("email")));
    }

    private static Answered sent(Promoter promoter, String... lines) {
        return promoter.operator(
                ImportCampaignEntriesFunction::new,
                file(SUBMISSIONS + String.join("", lines))
                        .path("campaignId", promoter.campaignId()));
    }

    private static String line(
            String id, int person, int evidence, String email, String prize, String numbers) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,2026-07-01T08:59:00-03:00,203.0.113.7,Mozilla/5.0,v2.1,%s,%s\n",
                id,
                SampleDocument.cpf(person),
                email,
                SampleDocument.fiscalKey(evidence),
                prize,
                numbers);
    }

    private void entrants() {
        var shop = new Shopfront(installation, "test");
        String draw = giveaway(shop, Map.of("maxEntries", 1));
        Answered left = shop.guest();
        as(shop, left, EnterDrawFunction::new, draw);
        as(shop, left, LeaveDrawFunction::new, draw);
        String denied = id(shop.guest());
        shop.server(
                DenyEntrantFunction::new,
                GatewayCall.of("POST", "/")
                        .path("drawId", draw)
                        .json(
                                Json.object()
                                        .put("consumerId", denied)
                                        .put("reason", "ADMIN_ACTION")
                                        .toString()));
        tells(
                sent(
                        shop,
                        draw,
                        "consumerId,issuer,subject\n%s,,\n%s,,\n,https://else.example.com,ada\n"
                                .formatted(id(left), denied)),
                "LEFT",
                "DENIED",
                "UNKNOWN_ISSUER");
        String guests = "consumerId\n%s\n%s\n".formatted(id(shop.guest()), id(shop.guest()));
        tells(sent(shop, draw, guests), "DRAW_FULL");
        String strict = giveaway(shop, Map.of("requireFingerprint", true));
        tells(sent(shop, strict, guests), "FINGERPRINT_REQUIRED");
        installation.clock().forward(Duration.ofHours(2));
        tells(sent(shop, strict, guests), "NOT_OPEN");
    }

    private String giveaway(Shopfront shop, Map<String, ?> more) {
        Json form =
                Json.object()
                        .put("sequenceId", "s")
                        .put("winnerCount", 1)
                        .put("openAt", installation.clock().instant())
                        .put("drawAt", installation.clock().instant().plus(Duration.ofHours(1)));
        more.forEach(form::put);
        Answered created =
                shop.server(
                        CreateConsumerDrawFunction::new,
                        GatewayCall.of("POST", "/").json(form.toString()));
        return created.text("id");
    }

    private static void as(
            Shopfront shop,
            Answered guest,
            Function<Wiring, RequestStreamHandler> function,
            String draw) {
        Answered answered =
                shop.consumer(
                        function,
                        guest.text("accessToken"),
                        GatewayCall.of("POST", "/").path("drawId", draw));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    private static String id(Answered guest) {
        Object session = Objects.requireNonNull(guest.members().get("session"));
        return String.valueOf(JsonTree.members(session).get("consumerId"));
    }

    private Answered sent(Shopfront shop, String draw, String text) {
        return installation.operator(
                ImportEntrantsFunction::new,
                GatewayCall.of("POST", "/")
                        .header("Content-Type", "text/csv")
                        .body(text)
                        .path("org", shop.organisation())
                        .path("mode", shop.mode())
                        .path("drawId", draw));
    }
}
