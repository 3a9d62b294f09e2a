package fairdraw.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.campaigns.EntryDesk;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.operator.campaigns.GetNumberHolderFunction;
import fairdraw.functions.operator.imports.ImportCampaignEntriesFunction;
import fairdraw.testing.SampleDocument;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportCampaignEntriesFunctionTest {
    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private static final String HEADINGS =
            "id,document_number,full_name,email,zipcode,access_key,granted_at,ip_address,user_agent,"
                    + "term_version,consents,salt,numbers\n";

    private final Installation installation = PLACE.installation();
    private final EntryDesk desk = EntryDesk.of(installation, "manual", 2);

    private static String line(String id, int n, String email, String numbers) {
        return String.format(
                Locale.ROOT,
                "%s,%s,Maria Silva,%s,01310-100,%s,2026-07-01T08:59:00-03:00,203.0.113.7,"
                        + "Mozilla/5.0,v2.1,marketing other,rosebud,%s\n",
                id,
                SampleDocument.cpf(n),
                email,
                SampleDocument.fiscalKey(n),
                numbers);
    }

    private static GatewayCall file(String lines) {
        return GatewayCall.of("POST", "/")
                .header("Content-Type", "text/csv; charset=utf-8")
                .query("import", "spring")
                .body(HEADINGS + lines);
    }

    private Answered call(GatewayCall call) {
        return desk.promoter()
                .operator(
                        ImportCampaignEntriesFunction::new,
                        call.path("campaignId", desk.promoter().campaignId()));
    }

    private Answered sent(String lines) {
        Answered answered = call(file(lines));
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        return answered;
    }

    private int holder(String order) {
        return desk.promoter()
                .operator(
                        GetNumberHolderFunction::new,
                        GatewayCall.of("GET", "/")
                                .path("campaignId", desk.promoter().campaignId())
                                .path("series", "0")
                                .path("order", order))
                .status();
    }

    private static String counts(int taken, int repeated, int refused) {
        return "\"lines\":%d,\"taken\":%d,\"repeated\":%d,\"refused\":%d,"
                .formatted(taken + repeated + refused, taken, repeated, refused);
    }

    @Test
    void aFileIsHandedInOnceThoughItIsSentAgainDaysLater() {
        String lines =
                line("a", 1, "ada@example.com", "0/00010 0/00011")
                        + line("b", 2, "", "1/00010 1/00011");

        Answered dry = call(file(lines).query("dryRun", "true"));
        assertThat(dry.body()).contains("\"dryRun\":true," + counts(2, 0, 0));
        assertThat(holder("00010")).isEqualTo(404);
        assertThat(sent(lines).body()).contains(counts(2, 0, 0));
        assertThat(sent(lines).body()).contains(counts(0, 2, 0));
        installation.clock().forward(Duration.ofDays(3));
        assertThat(sent(lines).body()).contains(counts(0, 2, 0));
        assertThat(holder("00010")).isEqualTo(200);
    }

    @Test
    void faultsAreToldByTheHeadingsOfTheirCells() {
        String lines =
                line("a", 1, "nobody", "")
                        + line("b", 2, "", "0/7 0/00008")
                        + line("c", 3, "", "0/00001 9999/00001")
                        + line("d", 4, "", "").replace("2026-07-01T08:59:00-03:00", "yesterday")
                        + line("e", 5, "", "").replace("marketing other", "marketing none")
                        + line("f", 6, "", "").replace(SampleDocument.cpf(6), "1");

        Answered answered = sent(lines);

        assertThat(answered.body()).contains(counts(0, 0, 6));
        assertThat(String.valueOf(answered.members().get("faults")))
                .contains(
                        "line=2, field=email, code=INVALID, message=email must be an e-mail",
                        "line=3, field=numbers, code=INVALID, message=numbers[0].order_number must",
                        "line=4, field=numbers, code=INVALID_NUMBERS",
                        "line=5, field=granted_at, code=INVALID, message=granted_at must be",
                        "line=6, field=consents, code=INVALID, message=consents[1].consent_type",
                        "line=7, field=document_number, code=INVALID");
    }

    @Test
    void anImportAndAnIntegratorShareTheRules() {
        desk.entry(1);

        assertThat(sent(line("a", 1, "", "")).body()).contains("\"code\":\"REJECTED\"");
        assertThat(sent(line("a", 2, "", "")).body()).contains("\"code\":\"ID_REUSED\"");
        installation.clock().forward(Duration.ofHours(2));
        assertThat(sent(line("b", 2, "", "")).body()).contains("\"code\":\"NOT_OPEN\"");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThat(call(file("").body("document_number\n").againstTheSchema()).body())
                .contains("access_key is required", "user_agent is required");
        assertThat(call(file("").query("import", "").againstTheSchema()).status()).isEqualTo(400);
        assertThat(
                        desk.promoter()
                                .operator(
                                        ImportCampaignEntriesFunction::new,
                                        file("").path("campaignId", "none").againstTheSchema())
                                .status())
                .isEqualTo(404);
    }
}
