package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.installation.NoContext;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.ShortPause;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

final class GetOpenApiFunctionTest {

    private static final Wiring WITHOUT_ANYTHING =
            new Wiring(
                    new Settings(
                            Map.of(
                                    "ACCESS_TABLE", "Access",
                                    "DRAWS_TABLE", "Draws",
                                    "LOTTERIES_TABLE", "Lotteries",
                                    "STACK_NAME", "fairdraw",
                                    "CORS_ORIGIN", "https://partner.example")),
                    InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z")),
                    new Random(1),
                    new ShortPause(),
                    new Clients(InstantSource.system(), client -> client.region(Region.US_EAST_1)),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

    @Test
    void theDocumentIsServedAsItStandsInTheProject() throws IOException {
        var answer = answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Files.readString(Path.of("../infrastructure/openapi.yaml")));
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/yaml")
                .containsEntry("Cache-Control", "public, max-age=300")
                .containsEntry("Access-Control-Allow-Origin", "https://partner.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://abc.execute-api.eu-west-1.amazonaws.com/Prod/openapi.yaml,"
                + " https://abc.execute-api.eu-west-1.amazonaws.com/Prod/",
        "https://draws.partner.example/openapi.yaml, https://draws.partner.example/",
        "http://127.0.0.1:8080/openapi.yaml, http://127.0.0.1:8080/"
    })
    void itsServerIsWhereItIsServedFrom(String document, String server) throws IOException {
        var answer = answer();
        String url =
                answer.body()
                        .lines()
                        .filter(line -> line.startsWith("  - url: "))
                        .findFirst()
                        .map(line -> line.substring("  - url: ".length()))
                        .orElseThrow();

        assertThat(URI.create(document).resolve(url)).hasToString(server);
    }

    private static GatewayCall.Answered answer() {
        var function = new GetOpenApiFunction(WITHOUT_ANYTHING);
        return GatewayCall.of("GET", "/openapi.yaml")
                .to((event, reply) -> function.handleRequest(event, reply, new NoContext()));
    }
}
