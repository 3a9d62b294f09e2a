package fairdraw.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LocalBeaconTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void aRoundIsSignedWhenItsTimeHasComeAndNotBefore() throws Exception {
        StateFile nowhere = StateFile.at(null);
        // The beacon starts at the clock's first answer, and then the time is half a period into
        // round 4.
        InstantSource clock = new SteppingClock(START, START.plusMillis(10_500));
        try (LocalBeacon beacon = LocalBeacon.start("127.0.0.1", nowhere, new Random(7), clock);
                HttpClient http = HttpClient.newHttpClient()) {
            String base = beacon.address() + "/" + beacon.chain().chainHash();
            JsonNode info = Json.parse(get(http, base + "/info").body());
            assertThat(info.path("hash").asText()).isEqualTo(beacon.chain().computedHash());
            assertThat(info.path("genesis_time").asLong()).isEqualTo(START.getEpochSecond());

            JsonNode round = Json.parse(get(http, base + "/public/4").body());
            byte[] signature = HexFormat.of().parseHex(round.path("signature").asText());
            assertThat(BeaconSignature.verify(beacon.chain(), 4, signature)).isTrue();
            assertThat(round.path("randomness").asText())
                    .isEqualTo(HexFormat.of().formatHex(BeaconSignature.randomness(signature)));
            assertThat(Json.parse(get(http, base + "/public/latest").body())).isEqualTo(round);

            assertThat(get(http, base + "/public/5").statusCode()).isEqualTo(425);
            assertThat(
                            get(http, beacon.address() + "/" + "0".repeat(64) + "/public/1")
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(get(http, base + "/public/0").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    /** A clock that answers one instant the first time and another one from then on. */
    private static final class SteppingClock implements InstantSource {
        private final Instant later;
        private Instant next;

        SteppingClock(Instant first, Instant later) {
            this.next = first;
            this.later = later;
        }

        @Override
        public synchronized Instant instant() {
            Instant now = next;
            next = later;
            return now;
        }
    }
}
