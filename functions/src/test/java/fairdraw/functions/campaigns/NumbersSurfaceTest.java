package fairdraw.functions.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.functions.http.AnswerSize;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.GetNumberHolderFunction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published statuses of submitting lucky numbers, and the order of the checks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NumbersSurfaceTest {

    private static final String NO_SUCH_ENTRY = "01905a3b-7c8d-7f00-a1b2-c3d4e5f6a7b8";

    private final SmallBeacon beacon = new SmallBeacon(Instant.parse("2026-07-01T11:59:30Z"));
    private final Installation installation = new Installation(beacon.variables());
    private EntryDesk desk = EntryDesk.withPrizes(installation);

    @BeforeEach
    void anotherCampaign() {
        desk = EntryDesk.withPrizes(installation);
    }

    @AfterAll
    void close() {
        installation.close();
        beacon.close();
    }

    @Test
    void theFirstAcceptedSubmissionIsFinal() {
        String entryId = approved(1);

        Answered accepted = submit(desk, entryId, five(0));

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.body())
                .isEqualTo(
                        "{\"entry_id\":\""
                                + entryId
                                + "\",\"assigned_count\":5,\"status\":\"assigned\"}");
        refused(
                submit(desk, entryId, five(0)),
                409,
                "Lucky numbers were already submitted for this entry");
        refused(
                submit(desk, entryId, five(10)),
                409,
                "Lucky numbers were already submitted for this entry");
        assertThat(desk.read(entryId).body())
                .contains("\"assigned_count\":5", "{\"series\":\"1\",\"order_number\":\"00004\"}");
    }

    /** The numbers appear twice, beside the receipts of some of them. */
    @ParameterizedTest
    @ValueSource(strings = {"manual", "automatic"})
    void anEntryOfTheMostNumbersIsShownWhole(String generation) {
        desk = EntryDesk.of(installation, generation, LuckyNumbers.MOST_PER_ENTRY);
        String entryId = approved(1);
        if (generation.equals("manual")) {
            assertThat(desk.number(entryId, LuckyNumbers.MOST_PER_ENTRY).status()).isEqualTo(201);
        }

        Answered shown = desk.read(entryId);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("\"assigned_count\":10000", "\"receipts\":[{");
        assertThat(AnswerSize.of(shown.body())).isLessThan(AnswerSize.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual", "automatic"})
    void nobodyHoldsANumberBeyondTheSeriesOfTheCampaign(String generation) {
        desk = EntryDesk.of(installation, generation, 1);

        Answered answered =
                desk.operator(
                        GetNumberHolderFunction::new,
                        GatewayCall.of("GET", "/").path("series", "10").path("order", "00000"));

        assertThat(answered.status()).isEqualTo(404);
    }

    @Test
    void anEntryThatWasNotEvaluatedTakesNoNumbersYet() {
        refused(
                submit(desk, desk.entry(1), five(0)),
                409,
                "The entry has not been evaluated for lucky numbers yet");
    }

    @Test
    void anEntryOfAnotherCampaignOrModeIsNotFound() {
        String entryId = approved(1);

        refused(
                submit(EntryDesk.withPrizes(installation), entryId, five(0)),
                404,
                "Entry not found");
        var live =
                new EntryDesk(
                        installation,
                        new Promoter(installation, desk.promoter().organisation(), "live", form()));
        refused(submit(live, entryId, five(0)), 404, "Entry not found");
        refused(submit(desk, NO_SUCH_ENTRY, five(0)), 404, "Entry not found");
        refused(submit(desk, "not-a-uuid", five(0)), 404, "Entry not found");
    }

    @Test
    void aCampaignWhoseNumbersWeGiveTakesNone() {
        EntryDesk automatic = EntryDesk.of(installation, "automatic", 5);
        String entryId = automatic.entry(1);

        refused(
                submit(automatic, entryId, five(0)),
                422,
                "The lucky-numbers mechanic of this campaign is not manual");
        refused(submit(automatic, NO_SUCH_ENTRY, five(0)), 404, "Entry not found");
        automatic.evaluate(entryId);
        assertThat(automatic.read(entryId).body()).contains("\"assigned_count\":5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not JSON                                                        | body must be a JSON object
                    {}                                                              | numbers is required
                    {"numbers": 5}                                                  | numbers must be a list of objects
                    {"numbers": [5]}                                                | numbers must be a list of objects
                    {"numbers": [{"order_number": "00001"}]}                        | numbers[0].series is required
                    {"numbers": [{"series": 0, "order_number": "00001"}]}           | numbers[0].series must be a string
                    {"numbers": [{"series": "-1", "order_number": "00001"}]}        | numbers[0].series must be a non-negative integer as a string
                    {"numbers": [{"series": "1.0", "order_number": "00001"}]}       | numbers[0].series must be a non-negative integer as a string
                    {"numbers": [{"series": "0", "order_number": "1"}]}             | numbers[0].order_number must be a string of exactly 5 digits
                    {"numbers": [{"series": "0", "order_number": "000001"}]}        | numbers[0].order_number must be a string of exactly 5 digits
                    {"numbers": [{"series": "0", "order_number": "١٢٣٤٥"}]}         | numbers[0].order_number must be a string of exactly 5 digits
                    """)
    void whatIsMalformedIsToldBeforeAnythingElse(String body, String detail) {
        refused(submit(desk, NO_SUCH_ENTRY, body), 422, detail);
        refused(submit(desk, approved(1), body), 422, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0:00000 0:00001                                 | numbers must have 5 elements, not 2
                    0:00000 0:00001 0:00002 0:00003 0:00004 0:00005 | numbers must have 5 elements, not 6
                    10:00000 0:00001                                | numbers must have 5 elements, not 2
                    0:00000 0:00001 10:00002 0:00003 0:00003        | numbers[2].series must be 0 to 9
                    0:00000 0:00001 99999999999999999999:00002 0:00003 0:00004 | numbers[2].series must be 0 to 9
                    0:00000 0:00001 0:00002 1:00003 001:00003       | Number 1/00003 is in the request twice
                    """)
    void whatCannotBeTheEntrysIsToldInOrder(String numbers, String detail) {
        String entryId = approved(1);

        refused(submit(desk, entryId, body(numbers)), 422, detail);
        refused(
                submit(desk, desk.entry(2), body(numbers)),
                409,
                "The entry has not been evaluated for lucky numbers yet");
        assertThat(submit(desk, entryId, five(0)).status()).isEqualTo(201);
        refused(
                submit(desk, entryId, body(numbers)),
                409,
                "Lucky numbers were already submitted for this entry");
    }

    @Test
    void anEmptyListIsOfTheWrongLength() {
        refused(
                submit(desk, approved(1), "{\"numbers\": []}"),
                422,
                "numbers must have 5 elements, not 0");
    }

    @Test
    void aNumberBelongsToOneEntryHoweverItsSeriesIsWritten() {
        submit(desk, approved(1), five(0));
        String second = approved(2);

        refused(
                submit(desk, second, body("2:00000 3:00000 4:00000 5:00000 01:00003")),
                422,
                "Number 1/00003 is already in use in the campaign");
        assertThat(submit(desk, second, five(5)).status()).isEqualTo(201);
    }

    @Test
    void anEntryThatWasRejectedTakesNoNumbers() {
        desk.evaluate(desk.submit("a", EntryDesk.body(1)).text("entry_id"));
        // Uses the same access key a second time.
        String rejected = desk.submit("b", EntryDesk.body(1)).text("entry_id");

        refused(submit(desk, rejected, five(0)), 422, "The entry was rejected for lucky numbers");
    }

    @Test
    void afterTheCloseNoNumbersAreTaken() {
        String entryId = approved(1);
        installation.clock().forward(Promoter.OPEN);

        refused(
                submit(desk, entryId, five(0)),
                409,
                "The campaign's draw takes no lucky numbers now");
    }

    @Test
    void aBodyOfOverOneMebibyteIsTooLarge() {
        assertThat(
                        submit(desk, approved(1), "{\"x\":\"" + "x".repeat(1024 * 1024) + "\"}")
                                .status())
                .isEqualTo(413);
    }

    private String approved(int n) {
        String entryId = desk.entry(n);
        desk.evaluate(entryId);
        return entryId;
    }

    private Json form() {
        return Promoter.form(
                "spring",
                Json.object()
                        .put("type", "lucky_numbers")
                        .put("generation", "manual")
                        .put("quantity", 5)
                        .put("seriesCount", 10),
                installation);
    }

    private static String five(int from) {
        return body(
                IntStream.range(from, from + 5)
                        .mapToObj(order -> String.format(Locale.ROOT, "1:%05d", order))
                        .collect(Collectors.joining(" ")));
    }

    private static String body(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(number -> number.split(":"))
                .map(parts ->
                        "{\"series\": \""
                                + parts[0]
                                + "\", \"order_number\": \""
                                + parts[1]
                                + "\"}")
                .collect(Collectors.joining(", ", "{\"numbers\": [", "]}"));
    }

    private static Answered submit(EntryDesk desk, String entryId, String body) {
        return desk.promoter()
                .call(
                        SubmitNumbersFunction::new,
                        GatewayCall.of("POST", "/v1/entries/" + entryId + "/lucky-numbers")
                                .path("entry_id", entryId)
                                .json(body));
    }

    private static void refused(Answered answered, int status, String detail) {
        assertThat(answered.body()).isEqualTo(Json.object().put("detail", detail).toString());
        assertThat(answered.status()).isEqualTo(status);
    }
}
