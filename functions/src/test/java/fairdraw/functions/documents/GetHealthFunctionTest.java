package fairdraw.functions.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.NoContext;
import fairdraw.functions.wiring.Clients;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import fairdraw.testing.ShortPause;
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
import software.amazon.awssdk.regions.Region;

class GetHealthFunctionTest {

    /** A wiring in which no service answers. */
    private static final Wiring WITHOUT_ANYTHING =
            new Wiring(
                    new Settings(
                            Map.of(
                                    "CORS_ORIGIN",
                                    "*",
                                    "ACCESS_TABLE",
                                    "Access",
                                    "STACK_NAME",
                                    "fairdraw")),
                    InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z")),
                    new Random(1),
                    new ShortPause(),
                    new Clients(
                            InstantSource.system(),
                            client ->
                                    client.region(Region.US_EAST_1)
                                            .endpointOverride(URI.create("http://127.0.0.1:1"))),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

    private static Answered health(String method) {
        var function = new GetHealthFunction(WITHOUT_ANYTHING);
        return GatewayCall.of(method, "/health")
                .to((event, reply) -> function.handleRequest(event, reply, new NoContext()));
    }

    @Test
    void itIsUpWhateverBecomesOfTheTables() throws Exception {
        String version =
                Files.readString(Path.of("../pom.xml"))
                        .replaceFirst("(?s).*?<version>([^<]*)</version>.*", "$1");

        assertThat(health("GET").status()).isEqualTo(200);
        assertThat(health("GET").body())
                .isEqualTo("{\"status\":\"ok\",\"version\":\"" + version + "\"}");
        assertThat(health("HEAD")).isEqualTo(health("GET"));
    }

    @Test
    void itIsNeverKept() {
        assertThat(health("GET").headers()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void itIsOnlyRead() {
        assertThat(health("POST").status()).isEqualTo(405);
        assertThat(health("POST").headers()).containsEntry("Allow", "GET, HEAD");
    }
}
