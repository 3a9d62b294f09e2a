package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.Product.Answer;
import fairdraw.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The life of a giveaway, from the first guest to the last claim and its verification. */
@ExtendWith(Product.Shared.class)
@Execution(ExecutionMode.CONCURRENT)
final class DrawLifeTest {

    private static final int GUESTS = 4;

    private final Product product;

    DrawLifeTest(Product product) {
        this.product = product;
    }

    /** A guest of one organisation. */
    private record Guest(String id, String token) {}

    @Test
    void aDrawIsEnteredLeftDrawnClaimedPassedOnAndVerifiedByItself() {
        String organisation =
                product.operator("POST", "/organisations", "{\"name\":\"Acme\"}")
                        .json()
                        .path("id")
                        .asText();
        String publishable = key(organisation, "publishable");
        String secret = key(organisation, "secret");
        Answer created = product.post("/api/v1/draws", form(), "Authorization", "Bearer " + secret);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String drawId = created.json().path("id").asText();
        String draw = "/api/v1/draws/" + drawId;
        List<Guest> guests = new ArrayList<>();
        for (int number = 0; number < GUESTS; number++) {
            guests.add(guest(publishable));
            assertThat(consumer("POST", draw + "/enter", publishable, guests.getLast()).status())
                    .isEqualTo(200);
        }
        Guest gone = guests.getFirst();
        assertThat(status(consumer("POST", draw + "/leave", publishable, gone)))
                .isEqualTo("DENIED");
        assertThat(server(draw + "/validate", secret, gone).body()).contains("NOT_WINNER");
        assertThat(server(draw + "/complete", secret, gone).status()).isEqualTo(409);
        product.close("/organisations/" + organisation + "/test", drawId);

        Guest winner =
                Running.await(
                        product.deployment().moving(),
                        () ->
                                guests.stream()
                                        .filter(guest ->
                                                status(state(draw, publishable, guest))
                                                        .equals("WON"))
                                        .findFirst(),
                        "nobody won");
        assertThat(winner).isNotEqualTo(gone);
        Answer valid = server(draw + "/validate", secret, winner);
        assertThat(valid.body()).isEqualTo("true");
        assertThat(server(draw + "/complete", secret, winner).status()).isEqualTo(200);

        JsonNode evidence =
                Running.await(
                        product.deployment().moving(),
                        () ->
                                Optional.of(product.get("/v1/draws/" + drawId + "/evidence").json())
                                        .filter(answer ->
                                                answer.path("status").asText().equals("COMPLETED")),
                        "the draw did not complete");
        assertThat(evidence.path("result").path("winners").size()).isEqualTo(GUESTS - 1);
        Judged judged = new Judged(product, drawId);
        List<JsonNode> receipts = new ArrayList<>();
        for (Guest guest : guests) {
            String link = state(draw, publishable, guest).json().path("link").asText();
            receipts.add(product.get(link).json());
        }
        receipts.forEach(judged::with);
        judged.holds();
        new Forged(product, drawId).isTold(receipts, "A3", "A4", "A6", "A7", "N3", "N11");
    }

    private String form() {
        Instant closeAt = Instant.now().plus(Duration.ofHours(1));
        ObjectNode form = Json.object();
        form.put("sequenceId", "seq_life").put("name", "Life");
        form.put("openAt", Instant.now().minusSeconds(1).toString());
        form.put("closeAt", closeAt.toString());
        Duration lead = product.deployment().witnessing().orElseThrow();
        form.put("drawAt", closeAt.plus(lead).toString());
        form.put("winnerCount", 2).put("leadSeconds", lead.toSeconds());
        form.put(
                "admissionExpirationSeconds",
                product.deployment().patience().dividedBy(3).toSeconds());
        form.put("continueSelectingUntilCompleted", true);
        return form.toString();
    }

    private String key(String organisation, String kind) {
        return product.operator(
                        "POST",
                        "/organisations/" + organisation + "/test/keys",
                        "{\"surface\":\"draws\",\"kind\":\"" + kind + "\",\"name\":\"shop\"}")
                .json()
                .path("key")
                .asText();
    }

    private Guest guest(String publishable) {
        JsonNode answer =
                product.post("/api/v1/auth/guest", "", "X-Publishable-Key", publishable).json();
        return new Guest(
                answer.path("session").path("consumerId").asText(),
                answer.path("accessToken").asText());
    }

    private Answer consumer(String method, String path, String publishable, Guest guest) {
        return product.call(
                method,
                path,
                "",
                "X-Publishable-Key",
                publishable,
                "Authorization",
                "Bearer " + guest.token());
    }

    private Answer state(String draw, String publishable, Guest guest) {
        return consumer("GET", draw + "/status", publishable, guest);
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asText();
    }

    private Answer server(String path, String secret, Guest guest) {
        return product.post(
                path,
                "{\"consumerId\":\"" + guest.id() + "\"}",
                "Authorization",
                "Bearer " + secret);
    }
}
