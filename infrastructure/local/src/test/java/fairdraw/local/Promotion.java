package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.json.Json;
import fairdraw.testing.SampleDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A test campaign with two lucky numbers for each entry, and its API key. */
final class Promotion {

    /** The body in which an integrator hands in two numbers. */
    static final String NUMBERS =
            "{\"numbers\":[{\"series\":\"0\",\"order_number\":\"12345\"},"
                    + "{\"series\":\"1\",\"order_number\":\"67890\"}]}";

    private static final int LEAD = 5;

    private final Product product;
    private final String tenant;
    private final JsonNode campaign;
    private final String key;

    /**
     * @param form the campaign's times and the randomness that decides it
     */
    Promotion(Product product, String generation, ObjectNode form) {
        this.product = product;
        String organisation =
                product.operator("POST", "/organisations", "{\"name\":\"Acme\"}")
                        .json()
                        .path("id")
                        .asText();
        tenant = "/organisations/" + organisation + "/test";
        form.put("slug", "spring").put("name", "Spring");
        form.putArray("mechanics")
                .addObject()
                .put("type", "lucky_numbers")
                .put("generation", generation)
                .put("quantity", 2)
                .put("seriesCount", 10);
        Answer made = product.operator("POST", tenant + "/campaigns", form.toString());
        if (made.status() != 201) {
            throw new AssertionError(made.told());
        }
        campaign = made.json();
        key =
                product.operator(
                                "POST",
                                tenant + "/keys",
                                "{\"surface\":\"campaigns\",\"kind\":\"secret\",\"slug\":\"spring\",\"name\":\"shop\"}")
                        .json()
                        .path("key")
                        .asText();
    }

    /** Returns the form of a campaign by the beacon, open until it is closed. */
    static ObjectNode byBeacon() {
        String closeAt = Instant.now().plus(Duration.ofHours(1)).toString();
        return Json.object()
                .put("closeAt", closeAt)
                .put("drawAt", closeAt)
                .put("leadSeconds", LEAD);
    }

    /**
     * Returns the form of a campaign by an extraction, with time to enter before the close and time
     * to seal the list after it.
     */
    static ObjectNode byExtraction(Duration patience) {
        Instant closeAt = Instant.now().plus(patience);
        ObjectNode form = Json.object().put("closeAt", closeAt.toString());
        form.put("drawAt", closeAt.plus(patience).plusSeconds(LEAD).toString());
        form.putObject("extraction")
                .put("contest", "5763")
                .put("date", day(closeAt).toString())
                .put("leadSeconds", LEAD);
        return form;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Returns the day of the extraction in the rules. */
    String day() {
        return campaign.path("extraction").path("date").asText();
    }

    String drawId() {
        return campaign.path("drawId").asText();
    }

    /** Calls the API with the campaign's key. */
    Answer call(String method, String path, String body) {
        return product.call(method, path, body, "Authorization", "Bearer " + key);
    }

    /** Submits the entry of one of two participants. */
    Answer enter(int participant) {
        String document = participant == 1 ? "529.982.247-25" : "11144477735";
        return product.post(
                "/v1/entries",
                "{\"enrollment\":{\"document_number\":\""
                        + document
                        + "\"},\"consent\":{\"granted_at\":\"2026-01-01T12:00:00Z\","
                        + "\"ip_address\":\"203.0.113.7\",\"user_agent\":\"test\","
                        + "\"term_version\":\"v1\"},\"evidence\":{\"type\":\"fiscal_key\","
                        + "\"access_key\":\""
                        + SampleDocument.fiscalKey(participant)
                        + "\"}}",
                "Authorization",
                "Bearer " + key,
                "Idempotency-Key",
                "entry-" + participant);
    }

    /** Closes the campaign's draw. */
    void close() {
        product.close(tenant, drawId());
    }

    /** Returns the answer about an entry. */
    JsonNode entry(String entryId) {
        return call("GET", "/v1/entries/" + entryId, "").json();
    }

    /** Returns the receipts of an entry. */
    List<JsonNode> receipts(String entryId) {
        List<JsonNode> receipts = new ArrayList<>();
        entry(entryId).path("receipts").forEach(receipts::add);
        return receipts;
    }

    /** Calls a path below the campaign as an operator. */
    Answer operator(String method, String path, String body) {
        return product.operator(method, below(path), body);
    }

    /** Posts to a path below the campaign as a new operator. */
    Answer anotherOperator(String path, String body) {
        JsonNode code =
                product.operator("POST", "/operators", "{\"name\":\"Grace\"}").json().path("code");
        String other =
                product.post(
                                "/operator/v1/operators/redeem",
                                Json.object().set("code", code).toString())
                        .json()
                        .path("key")
                        .asText();
        return product.post("/operator/v1" + below(path), body, "Authorization", "Bearer " + other);
    }

    private String below(String path) {
        return tenant + "/campaigns/" + campaign.path("id").asText() + path;
    }

    /** Waits until the campaign's draw is completed, and returns its evidence. */
    JsonNode completed() {
        return Running.await(
                product.deployment().moving(),
                () ->
                        Optional.of(product.get("/v1/draws/" + drawId() + "/evidence").json())
                                .filter(evidence ->
                                        evidence.path("status").asText().equals("COMPLETED")),
                "the campaign did not complete");
    }

    /** Verifies the draw with every receipt of the entry. */
    void verify(String entryId) {
        List<JsonNode> receipts = receipts(entryId);
        assertThat(receipts).hasSize(2);
        Judged judged = new Judged(product, drawId());
        receipts.forEach(judged::with);
        judged.holds();
    }
}
