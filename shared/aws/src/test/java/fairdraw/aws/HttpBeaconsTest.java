package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.BeaconRelay.Fault;
import fairdraw.domain.draws.results.Beacons;
import fairdraw.domain.draws.results.BeaconsContract;
import fairdraw.fairness.beacon.BeaconChain;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpBeaconsTest {

    private static final long ROUND = BeaconRelay.ROUND;
    private static final byte[] GENUINE = BeaconRelay.SIGNER.sign(ROUND);

    @ParameterizedTest
    @EnumSource
    void aRelayThatDoesNotTellTheTruthGivesNoAnswer(Fault fault) {
        try (HttpClient http = HttpClient.newHttpClient();
                BeaconRelay relay = BeaconRelay.faulty(fault)) {
            assertThat(
                            beacons(http, List.of(relay.address()), 1)
                                    .signature(BeaconRelay.CHAIN, ROUND))
                    .isEmpty();
            assertThat(relay.asked()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneHonestRelayIsEnough(Fault fault) {
        try (HttpClient http = HttpClient.newHttpClient();
                BeaconRelay faulty = BeaconRelay.faulty(fault);
                BeaconRelay honest = BeaconRelay.honest()) {
            for (long seed = 0; seed < 2; seed++) {
                assertThat(
                                beacons(http, List.of(faulty.address(), honest.address()), seed)
                                        .signature(BeaconRelay.CHAIN, ROUND))
                        .hasValue(GENUINE);
            }
        }
    }

    @Test
    void aRelayIsNeverAskedForAnotherChainAndTheUnknownChainIsTold() {
        List<BeaconChain> unknown = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient();
                BeaconRelay relay = BeaconRelay.honest()) {
            var beacons =
                    new HttpBeacons(
                            http,
                            List.of(new KnownBeacon(BeaconRelay.CHAIN, List.of(relay.address()))),
                            Duration.ofMillis(500),
                            new Random(1),
                            unknown::add);

            assertThat(beacons.signature(BeaconChain.QUICKNET, ROUND)).isEmpty();
            assertThat(relay.asked()).isZero();
            assertThat(beacons.signature(BeaconRelay.CHAIN, ROUND)).hasValue(GENUINE);
        }
        assertThat(unknown).containsExactly(BeaconChain.QUICKNET);
    }

    @Test
    void relaysShareTheWork() {
        try (HttpClient http = HttpClient.newHttpClient();
                BeaconRelay first = BeaconRelay.honest();
                BeaconRelay second = BeaconRelay.honest();
                BeaconRelay third = BeaconRelay.honest()) {
            var beacons =
                    beacons(http, List.of(first.address(), second.address(), third.address()), 7);
            for (int i = 0; i < 30; i++) {
                assertThat(beacons.signature(BeaconRelay.CHAIN, ROUND)).isPresent();
            }
            assertThat(List.of(first.asked(), second.asked(), third.asked()))
                    .allMatch(asked -> asked > 3)
                    .satisfies(asked ->
                            assertThat(asked.stream().mapToInt(n -> n).sum()).isEqualTo(30));
        }
    }

    /** Any mixture of relays yields the only genuine signature or none, never another. */
    @ParameterizedTest
    @ValueSource(longs = {20_260_301, 20_260_302})
    void noMixtureOfRelaysGivesAWrongSignature(long seed) {
        Random random = new Random(seed);
        Map<Fault, BeaconRelay> faulty = new EnumMap<>(Fault.class);
        List<Fault> quick = List.of(Fault.values()).stream().filter(f -> !f.isSlow()).toList();
        quick.forEach(fault -> faulty.put(fault, BeaconRelay.faulty(fault)));
        try (HttpClient http = HttpClient.newHttpClient();
                BeaconRelay honest = BeaconRelay.honest()) {
            for (int run = 0; run < 150; run++) {
                List<URI> relays = new ArrayList<>();
                boolean answerable = random.nextBoolean();
                if (answerable) {
                    relays.add(honest.address());
                }
                for (int i = random.nextInt(4); i >= 0; i--) {
                    Fault fault = quick.get(random.nextInt(quick.size()));
                    relays.add(Optional.ofNullable(faulty.get(fault)).orElseThrow().address());
                }
                Optional<byte[]> answer =
                        beacons(http, relays, random.nextLong())
                                .signature(BeaconRelay.CHAIN, ROUND);
                assertThat(answer.isPresent())
                        .describedAs("seed %s, run %s", seed, run)
                        .isEqualTo(answerable);
                answer.ifPresent(signature -> assertThat(signature).isEqualTo(GENUINE));
            }
        } finally {
            faulty.values().forEach(BeaconRelay::close);
        }
    }

    @Nested
    final class OfOneRelay implements BeaconsContract {

        private final HttpClient http = HttpClient.newHttpClient();
        private final BeaconRelay relay = BeaconRelay.honest();

        @AfterEach
        void stop() {
            relay.close();
            http.close();
        }

        @Override
        public Beacons beacons() {
            return HttpBeaconsTest.beacons(http, List.of(relay.address()), 1);
        }

        @Override
        public BeaconChain chain() {
            return BeaconRelay.CHAIN;
        }

        @Override
        public long published() {
            return ROUND;
        }

        @Override
        public void silence() {
            relay.close();
        }
    }

    private static HttpBeacons beacons(HttpClient http, List<URI> relays, long seed) {
        return new HttpBeacons(
                http,
                List.of(new KnownBeacon(BeaconRelay.CHAIN, relays)),
                Duration.ofMillis(500),
                new Random(seed),
                _ -> {});
    }
}
