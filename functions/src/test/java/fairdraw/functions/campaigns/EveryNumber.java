package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.GetGapReportFunction;
import fairdraw.functions.operator.campaigns.GetNumberHolderFunction;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.GetDrawFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.operator.imports.ImportCampaignEntriesFunction;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.SampleDocument;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Every function of lucky numbers, each doing everything that it ever does. */
final class EveryNumber {

    /** More numbers than one transaction takes. */
    private static final int MANY = 120;

    private EveryNumber() {}

    /** Submits numbers, has them allocated, and draws them by the beacon and by an extraction. */
    static void lived(Installation installation) {
        imported(installation);
        NumberDraw few = NumberDraw.byExtraction(installation, 2);
        done(few.submit(few.approved(1), 100, 2));
        NumberDraw many = NumberDraw.byBeacon(installation, "manual", MANY);
        String entryId = many.approved(1);
        done(many.submit(entryId, 1000, MANY));
        done(many.desk().read(entryId));
        assertThat(many.submit(many.approved(2), 1001, MANY).status()).isEqualTo(422);
        NumberDraw given = NumberDraw.byBeacon(installation, "automatic", 2);
        done(holder(given, given.numbers(given.approved(1)).getFirst()));
        done(holder(few, Map.of("series", "0", "order_number", "00100")));
        done(holder(many, Map.of("series", "0", "order_number", "01005")));

        done(
                many.promoter()
                        .operator(
                                ListDrawEntriesFunction::new,
                                GatewayCall.of("GET", "/")
                                        .path("drawId", many.promoter().drawId())
                                        .query("search", entryId)));

        for (NumberDraw draw : new NumberDraw[] {few, many, given}) {
            draw.advance();
            done(looked(draw, GetDrawFunction::new));
        }
        few.after(Promoter.OPEN);
        done(few.operator(GetGapReportFunction::new));
        few.after(Duration.ofSeconds(10));
        gaveWay(installation);
        done(few.extracted("5763", NumberDraw.PRIZES));
        done(few.extractedByAnother("5763", NumberDraw.PRIZES));
        for (NumberDraw draw : new NumberDraw[] {few, many, given}) {
            draw.advance();
            draw.after(Duration.ofMinutes(5));
            assertThat(draw.evidence().members()).containsEntry("status", "COMPLETED");
            done(looked(draw, GetDrawFunction::new));
            done(looked(draw, ListWinnersFunction::new));
            done(looked(draw, ListDrawEntriesFunction::new));
        }
        assertThat(erased(many, 2).body()).contains("\"erased\":1");
        assertThat(erased(many, 1).body()).contains("\"why\":\"WON\"");
    }

    /** Imports an entry with a declared win and its numbers. */
    private static void imported(Installation installation) {
        EntryDesk desk = EntryDesk.withPrizes(installation);
        String file =
                """
                document_number,email,phone,access_key,granted_at,ip_address,user_agent,\
                term_version,prize_definition_id,numbers
                %s,ada@example.com,11987654321,%s,2026-07-01T08:59:00-03:00,203.0.113.7,Mozilla,\
                v2.1,%s,0/00001 0/00002 0/00003 0/00004 0/00005
                """
                        .formatted(
                                SampleDocument.cpf(1), SampleDocument.fiscalKey(1), desk.prize(1));
        Answered imported =
                desk.operator(
                        ImportCampaignEntriesFunction::new,
                        GatewayCall.of("POST", "/")
                                .query("import", "spring")
                                .header("Content-Type", "text/csv")
                                .body(file));
        assertThat(done(imported).body()).contains("\"taken\":1,");
    }

    /** Erases the {@code n}th participant. */
    private static Answered erased(NumberDraw draw, int n) {
        String erasure = Json.object().put("person", SampleDocument.cpf(n)).toString();
        return done(draw.operator(ErasePersonFunction::new, erasure));
    }

    /** Has two operators say that a contest was not held. */
    private static void gaveWay(Installation installation) {
        NumberDraw missed = NumberDraw.byExtraction(installation, 2);
        missed.after(Promoter.OPEN);
        missed.after(Duration.ofSeconds(10));
        done(missed.entered(NumberDraw.notHeld("5763", "2026-07-01")));
        done(missed.enteredByAnother(NumberDraw.notHeld("5763", "2026-07-01")));
    }

    private static Answered looked(
            NumberDraw draw, Function<Wiring, RequestStreamHandler> function) {
        return draw.promoter()
                .operator(
                        function,
                        GatewayCall.of("GET", "/").path("drawId", draw.promoter().drawId()));
    }

    private static Answered holder(NumberDraw draw, Map<?, ?> number) {
        return draw.desk()
                .operator(
                        GetNumberHolderFunction::new,
                        GatewayCall.of("GET", "/")
                                .path("series", String.valueOf(number.get("series")))
                                .path("order", String.valueOf(number.get("order_number"))));
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
