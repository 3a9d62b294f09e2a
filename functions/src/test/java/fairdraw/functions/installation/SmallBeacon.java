package fairdraw.functions.installation;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.beacon.BeaconSigner;
import fairdraw.functions.json.Json;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A relay of a beacon with a key of its own, whose every round has been published. */
public final class SmallBeacon implements AutoCloseable {

    private static final int PERIOD_SECONDS = 3;

    private final BeaconSigner signer = BeaconSigner.ofSecret(new byte[32]);
    private final BeaconChain chain;
    private final Loopback server;
    private volatile boolean dead;

    public SmallBeacon(Instant genesis) {
        this(genesis, "small");
    }

    public SmallBeacon(Instant genesis, String id) {
        chain =
                BeaconChain.of(
                        id,
                        "00".repeat(32),
                        signer.publicKey(),
                        genesis.getEpochSecond(),
                        PERIOD_SECONDS);
        server = Loopback.serving("/", this::serve);
    }

    /** Returns the variables that point functions to this beacon. */
    public Map<String, String> variables() {
        return variables(this);
    }

    /**
     * Returns the variables of functions that know these beacons, and use the first for new draws.
     */
    public static Map<String, String> variables(SmallBeacon first, SmallBeacon... others) {
        return Map.of(
                "KNOWN_BEACONS",
                Stream.concat(Stream.of(first), Arrays.stream(others))
                        .map(SmallBeacon::info)
                        .toList()
                        .toString(),
                "NEW_DRAWS_BEACON",
                first.chain.chainHash());
    }

    /** Signs no round from now on. */
    public void dies() {
        dead = true;
    }

    /** Returns the hash of the beacon's chain. */
    public String chainHash() {
        return chain.chainHash();
    }

    /** Returns what the beacon tells about itself, and where it is asked. */
    private Json info() {
        return Json.object()
                .put("public_key", chain.publicKey())
                .put("period", chain.periodSeconds())
                .put("genesis_time", chain.genesisTime())
                .put("hash", chain.chainHash())
                .put("groupHash", chain.groupHash())
                .put("schemeID", chain.scheme())
                .put("metadata", Json.object().put("beaconID", chain.id()))
                .put("relays", List.of(server.address().toString()));
    }

    /** Returns the same variables and another one. */
    public Map<String, String> variables(String name, String value) {
        Map<String, String> variables = new HashMap<>(variables());
        variables.put(name, value);
        return variables;
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (dead) {
            Loopback.send(exchange, 404, new byte[0]);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        long round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        byte[] signature = signer.sign(round);
        byte[] answer =
                Json.object()
                        .put("round", round)
                        .put(
                                "randomness",
                                HexFormat.of().formatHex(BeaconSignature.randomness(signature)))
                        .put("signature", HexFormat.of().formatHex(signature))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        Loopback.send(exchange, 200, answer);
    }

    @Override
    public void close() {
        server.close();
    }
}
