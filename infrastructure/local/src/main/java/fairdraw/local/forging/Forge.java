package fairdraw.local.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that forges a draw of a running instance with the instance's own keys. */
public final class Forge {

    private static final PrintStream ERR = System.err;

    private Forge() {}

    /**
     * Takes the path of {@code demo.json}, the path of the file to write, the id of a draw that is
     * over, and paths of its receipts; writes lines for {@code verifier judge}.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 4) {
            ERR.println("usage: Forge demo.json forged.jsonl DRAW RECEIPT...");
            System.exit(2);
        }
        JsonNode demo = Json.parse(Files.readAllBytes(Path.of(arguments[0])));
        List<JsonNode> receipts = new ArrayList<>();
        for (String file : List.of(arguments).subList(3, arguments.length)) {
            receipts.add(Json.parse(Files.readAllBytes(Path.of(file))));
        }
        List<String> lines =
                lines(
                        URI.create(demo.path("baseUrl").asText()),
                        URI.create(demo.path("awsEndpoint").asText()),
                        arguments[2],
                        receipts);
        Files.write(Path.of(arguments[1]), lines);
    }

    /**
     * Returns the draw as it is, which has to be proven to a reader without receipts, and its
     * forgeries, each a line with the exit that it has to have.
     */
    public static List<String> lines(
            URI base, URI awsEndpoint, String draw, List<JsonNode> receipts)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient();
                OperatorKeys keys = OperatorKeys.at(awsEndpoint)) {
            ObjectNode real = new RealDraw(http, base, draw).line(receipts);
            ObjectNode asItIs = real.deepCopy().put("name", "as it is").put("exit", 0);
            asItIs.putArray("receipts");
            lines.add(Json.ascii(asItIs));
            for (Forgery forgery : Forgeries.of(new ForgedDraw(real, keys), keys)) {
                forgery.lines(real, keys).forEach(line -> lines.add(Json.ascii(line)));
            }
        }
        return lines;
    }
}
