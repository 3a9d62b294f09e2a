package fairdraw.local.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public answers of a draw that is over, and the reader to whom they are shown. */
final class RealDraw {

    private static final int FOUND = 200;

    private final HttpClient http;
    private final URI base;
    private final String draw;

    RealDraw(HttpClient http, URI base, String draw) {
        this.http = http;
        this.base = base;
        this.draw = draw;
    }

    /**
     * Returns the draw as a verifier judges it, shown to a reader who knows the log and the witness
     * of its rules, kept the newest head and holds these receipts.
     */
    ObjectNode line(List<JsonNode> receipts) throws IOException, InterruptedException {
        ObjectNode line = Json.object().put("draw", draw);
        ObjectNode answers = line.putObject("answers");
        String path = "/v1/draws/" + draw + "/evidence";
        JsonNode evidence =
                json(path).orElseThrow(() -> new IOException("there is no draw " + draw));
        answers.set(path, evidence);
        leaves(answers, path);
        JsonNode register = evidence.at("/rules/document/register");
        String log = register.path("log").asText();
        String id = log.split("\\+", -1)[1];
        String checkpoint =
                text("/v1/register/" + id + "/checkpoint")
                        .orElseThrow(() -> new IOException("the register has no head"));
        answers.put("/v1/register/" + id + "/checkpoint", checkpoint);
        pages(answers, "/v1/register/" + id + "/entries?page=");
        line.putArray("receipts").addAll(receipts);
        line.putArray("heads").add(checkpoint);
        ObjectNode trust = line.putObject("trust");
        trust.putArray("logs").add(log);
        trust.set("witnesses", register.path("witnesses"));
        trust.set("stampers", register.path("stampers"));
        evidence.path("chains")
                .forEach(chain -> line.withArray("chain").add(chain.path("chain").asText()));
        published(line, evidence);
        return line.put("now", Instant.now().getEpochSecond());
    }

    /** Has the reader bring the prizes of an extraction, as its publisher told them. */
    private static void published(ObjectNode line, JsonNode evidence) {
        for (JsonNode each : evidence.at("/register/entries")) {
            JsonNode entry = Json.parse(each.path("entry").asText());
            if (entry.has("prizes")) {
                line.putObject("prizes")
                        .putArray(entry.path("contest").asText())
                        .add(entry.path("date"))
                        .add(entry.path("prizes"));
            }
        }
    }

    private void leaves(ObjectNode answers, String path) throws IOException, InterruptedException {
        for (String page : List.of("/leaves?page=1", "/leaves?page=1&opened=true")) {
            Optional<JsonNode> answer = json(path + page);
            answer.ifPresent(found -> answers.set(path + page, found));
        }
    }

    private void pages(ObjectNode answers, String path) throws IOException, InterruptedException {
        int page = 0;
        for (Optional<JsonNode> next = json(path + page);
                next.isPresent();
                next = json(path + page)) {
            answers.set(path + page, next.get());
            page++;
        }
    }

    private Optional<JsonNode> json(String path) throws IOException, InterruptedException {
        return text(path).map(Json::parse);
    }

    private Optional<String> text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(),
                        BodyHandlers.ofString());
        return answer.statusCode() == FOUND ? Optional.of(answer.body()) : Optional.empty();
    }
}
