package fairdraw.functions.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.Clients;
import fairdraw.functions.Settings;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.GatewayCall;
import fairdraw.testing.ShortPause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

final class GetOpenApiFunctionTest {

    private static final Wiring WITHOUT_ANYTHING =
            new Wiring(
                    new Settings(
                            Map.of(
                                    "ACCESS_TABLE", "Access",
                                    "DRAWS_TABLE", "Draws",
                                    "LOTTERIES_TABLE", "Lotteries",
                                    "ROOT_SECRET", "root",
                                    "CORS_ORIGIN", "https://partner.example")),
                    InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z")),
                    new Random(1),
                    new ShortPause(),
                    new Clients(client -> client.region(Region.US_EAST_1)));

    @Test
    void theDocumentIsServedAsItStandsInTheProject() throws IOException {
        var function = new GetOpenApiFunction(WITHOUT_ANYTHING);

        var answer = GatewayCall.of("GET", "/openapi.yaml").to(function::serve);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(Files.readString(Path.of("../infrastructure/openapi.yaml")));
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/yaml")
                .containsEntry("Cache-Control", "public, max-age=300")
                .containsEntry("Access-Control-Allow-Origin", "https://partner.example");
    }
}
