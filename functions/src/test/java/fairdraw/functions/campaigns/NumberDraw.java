package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.evidence.GetEvidenceLeavesFunction;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.QueuedSegments;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.EnterExtractionFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A campaign on its way from entries to winning numbers. */
final class NumberDraw {

    /** Prizes whose last digits make 12890; the tens digit of the first is 6. */
    static final List<String> PRIZES = List.of("045261", "029512", "097258", "086239", "002040");

    private final Installation installation;
    private final Promoter promoter;
    private final EntryDesk desk;

    private NumberDraw(Installation installation, Promoter promoter) {
        this.installation = installation;
        this.promoter = promoter;
        this.desk = new EntryDesk(installation, promoter);
    }

    /** Creates a campaign that the beacon decides, and opens the order of automatic numbers. */
    static NumberDraw byBeacon(Installation installation, String generation, int quantity) {
        NumberDraw draw = beforeOpening(installation, generation, quantity);
        draw.promoter.advance();
        return draw;
    }

    /** Creates the same and opens nothing. */
    static NumberDraw beforeOpening(Installation installation, String generation, int quantity) {
        return new NumberDraw(
                installation, new Promoter(installation, "test", generation, quantity));
    }

    /** Creates a campaign that extraction 5763 decides, ten seconds after its close. */
    static NumberDraw byExtraction(Installation installation, int quantity) {
        return byExtraction(installation, quantity, "ALTERNATE");
    }

    /** Creates the same with another way to the nearest number that is held. */
    static NumberDraw byExtraction(Installation installation, int quantity, String fallback) {
        return byExtraction(installation, "manual", quantity, extraction(fallback));
    }

    /** Creates the same with a limit on the gaps between its numbers. */
    static NumberDraw byExtraction(Installation installation, int quantity, long maxGap) {
        return byExtraction(
                installation, "manual", quantity, extraction("ALTERNATE").put("maxGap", maxGap));
    }

    /** Creates the same with numbers that we give. */
    static NumberDraw givenByExtraction(Installation installation, int quantity) {
        NumberDraw draw =
                byExtraction(installation, "automatic", quantity, extraction("ALTERNATE"));
        draw.promoter.advance();
        return draw;
    }

    private static Json extraction(String fallback) {
        return Json.object()
                .put("contest", "5763")
                .put("date", "2026-07-01")
                .put("fallback", fallback)
                .put("leadSeconds", 5);
    }

    private static NumberDraw byExtraction(
            Installation installation, String generation, int quantity, Json extraction) {
        Json mechanic =
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", generation)
                        .put("quantity", quantity)
                        .put("seriesCount", 10);
        Json form =
                Promoter.form("federal", mechanic, installation)
                        .put(
                                "drawAt",
                                installation.clock().instant().plus(Promoter.OPEN).plusSeconds(10))
                        .put("winnerCount", 2)
                        .put("extraction", extraction);
        return new NumberDraw(
                installation,
                new Promoter(installation, installation.organisation(), "test", form));
    }

    Promoter promoter() {
        return promoter;
    }

    EntryDesk desk() {
        return desk;
    }

    /** Submits the {@code n}th participant's entry, evaluates it and returns its id. */
    String approved(int n) {
        String entryId = desk.entry(n);
        desk.evaluate(entryId);
        return entryId;
    }

    /** Submits consecutive numbers of series 0. */
    Answered submit(String entryId, int first, int count) {
        return submit(
                entryId,
                IntStream.range(first, first + count)
                        .mapToObj(order -> String.format(Locale.ROOT, "%05d", order))
                        .toList());
    }

    /** Submits order numbers of series 0. */
    Answered submit(String entryId, List<String> orders) {
        List<Json> numbers =
                orders.stream()
                        .map(order -> Json.object().put("series", "0").put("order_number", order))
                        .toList();
        return promoter.call(
                SubmitNumbersFunction::new,
                GatewayCall.of("POST", "/v1/entries/" + entryId + "/lucky-numbers")
                        .path("entry_id", entryId)
                        .json(Json.object().put("numbers", numbers).toString()));
    }

    /** Returns the numbers that an entry holds. */
    List<Map<?, ?>> numbers(String entryId) {
        Map<?, ?> assigned =
                (Map<?, ?>) Objects.requireNonNull(desk.read(entryId).members().get("assigned"));
        return ((List<?>) Objects.requireNonNull(assigned.get("numbers")))
                .stream().<Map<?, ?>>map(number -> (Map<?, ?>) number).toList();
    }

    /** Lets time pass, and then runs everything that is due. */
    void after(Duration time) {
        installation.clock().forward(time);
        advance();
    }

    void advance() {
        promoter.advance();
        EveryRegister.keepWhatWaits(installation);
        QueuedSegments.run(installation, this::advance);
    }

    Answered evidence() {
        return installation.call(
                GetEvidenceFunction::new,
                GatewayCall.of("GET", "/").path("drawId", promoter.drawId()));
    }

    Answered leaves() {
        return installation.call(
                GetEvidenceLeavesFunction::new,
                GatewayCall.of("GET", "/").path("drawId", promoter.drawId()));
    }

    /** Enters the extraction as the first operator. */
    Answered extracted(String contest, List<String> prizes) {
        return entered(extraction(contest, prizes));
    }

    Answered entered(String extraction) {
        return operator(EnterExtractionFunction::new, extraction);
    }

    /** Enters the extraction as another operator. */
    Answered extractedByAnother(String contest, List<String> prizes) {
        return enteredByAnother(extraction(contest, prizes));
    }

    Answered enteredByAnother(String extraction) {
        String key = installation.join("Grace").key();
        return installation.call(
                EnterExtractionFunction::new,
                GatewayCall.of("POST", "/")
                        .header("Authorization", "Bearer " + key)
                        .path("org", promoter.organisation())
                        .path("mode", promoter.mode())
                        .path("campaignId", promoter.campaignId())
                        .json(extraction));
    }

    static String extraction(String contest, List<String> prizes) {
        return extraction(contest, "2026-07-01", prizes);
    }

    static String extraction(String contest, String date, List<String> prizes) {
        return Json.object()
                .put("contest", contest)
                .put("date", date)
                .put("prizes", prizes)
                .toString();
    }

    /** Returns the statement that a contest was not held. */
    static String notHeld(String contest, String date) {
        return Json.object()
                .put("contest", contest)
                .put("date", date)
                .put("held", false)
                .toString();
    }

    Answered operator(Function<Wiring, RequestStreamHandler> function, String body) {
        return desk.operator(function, GatewayCall.of("POST", "/").json(body));
    }

    Answered operator(Function<Wiring, RequestStreamHandler> function) {
        return desk.operator(function, GatewayCall.of("GET", "/"));
    }
}
