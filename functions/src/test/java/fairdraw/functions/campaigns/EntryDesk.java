package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreatePrizeFunction;
import fairdraw.functions.triggers.EvaluateEntriesFunction;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.SampleDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A desk that submits entries of one campaign and passes them on as the bus does. */
public final class EntryDesk {

    /** The request of an integrator for one participant, as far as it is the same for all. */
    private static final String BODY =
            """
            {"enrollment": {"document_number": "%s", "full_name": "Maria Silva"},
             "consent": {"granted_at": "2026-07-01T08:59:00-03:00", "ip_address": "203.0.113.7",
                         "user_agent": "Mozilla/5.0", "term_version": "v2.1",
                         "consents": [{"consent_type": "marketing", "granted": true}]},
             "evidence": {"type": "fiscal_key", "access_key": "%s"}%s}
            """;

    private final Installation installation;
    private final Promoter promoter;

    EntryDesk(Installation installation, Promoter promoter) {
        this.installation = installation;
        this.promoter = promoter;
    }

    /** Creates a campaign of a new organisation with declared wins and five numbers an entry. */
    public static EntryDesk withPrizes(Installation installation) {
        return of(installation, "manual", 5);
    }

    /** Creates the same with this generation and quantity of numbers, and opens the draw. */
    public static EntryDesk of(Installation installation, String generation, int quantity) {
        Json mechanic =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", generation)
                        .put("quantity", quantity)
                        .put("seriesCount", 10);
        Promoter promoter =
                new Promoter(
                        installation,
                        installation.organisation(),
                        "test",
                        Promoter.form("spring", mechanic, installation)
                                .put("declaresPrizes", true));
        if (generation.equals("automatic")) {
            promoter.advance();
        }
        return new EntryDesk(installation, promoter);
    }

    public Promoter promoter() {
        return promoter;
    }

    /** Returns the body of the {@code n}th participant with evidence of their own. */
    public static String body(int n) {
        return String.format(
                Locale.ROOT, BODY, SampleDocument.cpf(n), SampleDocument.fiscalKey(n), "");
    }

    /** Returns the same with a declared win. */
    public static String winning(int n, String prizeId) {
        return String.format(
                Locale.ROOT,
                BODY,
                SampleDocument.cpf(n),
                SampleDocument.fiscalKey(n),
                ", \"instant_win\": {\"won\": true, \"prize_definition_id\": \"" + prizeId + "\"}");
    }

    public Answered submit(String key, String body) {
        return submit(submission(key, body));
    }

    Answered submit(GatewayCall submission) {
        return promoter.call(SubmitEntryFunction::new, submission);
    }

    public static GatewayCall submission(String key, String body) {
        return GatewayCall.of("POST", "/v1/entries").header("Idempotency-Key", key).json(body);
    }

    /** Submits the {@code n}th participant's entry, which must be accepted, and returns its id. */
    public String entry(int n) {
        return submit("key-" + n, body(n)).text("entry_id");
    }

    public Answered read(String entryId) {
        return promoter.call(
                GetEntryFunction::new,
                GatewayCall.of("GET", "/v1/entries/" + entryId).path("entry_id", entryId));
    }

    /** Submits the first numbers of the first series. */
    Answered number(String entryId, int quantity) {
        List<Json> numbers =
                IntStream.range(0, quantity)
                        .mapToObj(order ->
                                Json.object()
                                        .put("series", "0")
                                        .put(
                                                "order_number",
                                                String.format(Locale.ROOT, "%05d", order)))
                        .toList();
        return promoter.call(
                SubmitNumbersFunction::new,
                GatewayCall.of("POST", "/lucky-numbers")
                        .path("entry_id", entryId)
                        .json(Json.object().put("numbers", numbers).toString()));
    }

    /** Evaluates the entry and returns the answer to the queue. */
    public String evaluate(String entryId) {
        return evaluate(promoter.campaignId(), entryId);
    }

    String evaluate(String campaignId, String entryId) {
        Json event =
                Json.object()
                        .put(
                                "detail",
                                Json.object()
                                        .put("organisation", promoter.organisation())
                                        .put("mode", promoter.mode())
                                        .put(
                                                "data",
                                                Map.of(
                                                        "entry_id",
                                                        entryId,
                                                        "campaign",
                                                        Map.of("id", campaignId))));
        Json message = Json.object().put("messageId", "m").put("body", event.toString());
        byte[] batch =
                Json.object()
                        .put("Records", List.of(message))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        return new String(
                installation.run(EvaluateEntriesFunction::new, new ByteArrayInputStream(batch)),
                StandardCharsets.UTF_8);
    }

    /** Creates a prize and returns its id. */
    public String prize(int stock) {
        return operator(
                        CreatePrizeFunction::new,
                        GatewayCall.of("POST", "/prizes")
                                .json(
                                        "{\"name\": \"Voucher\", \"type\": \"VOUCHER\","
                                                + " \"unitValueCents\": 4990, \"initialStock\": "
                                                + stock
                                                + "}"))
                .text("id");
    }

    Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return promoter.operator(function, call.path("campaignId", promoter.campaignId()));
    }
}
