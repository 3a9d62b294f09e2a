package fairdraw.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.beacon.BeaconSigner;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drand-compatible beacon with a key of its own, so that a whole draw runs without the internet.
 * It signs a round only when that is due.
 */
final class LocalBeacon implements AutoCloseable {
    private static final String ID = "fairdraw-local";
    private static final int PERIOD_SECONDS = 3;
    private static final int SECRET_SIZE = 32;
    private static final int TOO_EARLY = 425;
    private static final Pattern PATH =
            Pattern.compile("(?:/([0-9a-f]{64}))?/(info|public/(?:latest|[0-9]{1,18}))");

    private final HttpServer server;
    private final BeaconSigner signer;
    private final BeaconChain chain;
    private final InstantSource clock;

    private LocalBeacon(
            HttpServer server, BeaconSigner signer, BeaconChain chain, InstantSource clock) {
        this.server = server;
        this.signer = signer;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Serves the beacon whose key and genesis the file keeps, or a new one if it keeps none, on an
     * address of this machine.
     */
    static LocalBeacon start(
            String bind, StateFile file, RandomGenerator random, InstantSource clock) {
        ObjectNode state = file.read();
        if (state.isEmpty()) {
            byte[] secret = new byte[SECRET_SIZE];
            random.nextBytes(secret);
            state.put("secret", HexFormat.of().formatHex(secret))
                    .put("genesis", clock.instant().getEpochSecond());
            file.write(state);
        }
        BeaconSigner signer =
                BeaconSigner.ofSecret(HexFormat.of().parseHex(state.path("secret").asText()));
        BeaconChain chain =
                BeaconChain.of(
                        ID,
                        sha256(ID),
                        signer.publicKey(),
                        state.path("genesis").asLong(),
                        PERIOD_SECONDS);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(bind, 0), 0);
            LocalBeacon beacon = new LocalBeacon(server, signer, chain, clock);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", beacon::handle);
            server.start();
            return beacon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the beacon's address, without the chain's hash. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the chain by which its rounds are checked. */
    BeaconChain chain() {
        return chain;
    }

    /** Returns what a deployment that knows this beacon alone is told, reached at this address. */
    String known(String address) {
        ObjectNode known = info();
        known.putArray("relays").add(address);
        return Json.ascii(Json.array().add(known));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            boolean ours =
                    path.matches()
                            && (path.group(1) == null || path.group(1).equals(chain.chainHash()));
            if (!ours || !exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (path.group(2).equals("info")) {
                send(exchange, info());
            } else {
                round(exchange, path.group(2).substring("public/".length()));
            }
        }
    }

    private void round(HttpExchange exchange, String name) throws IOException {
        long latest = latest();
        long round = name.equals("latest") ? latest : Long.parseLong(name);
        if (round < 1) {
            exchange.sendResponseHeaders(404, -1);
        } else if (round > latest) {
            exchange.sendResponseHeaders(TOO_EARLY, -1);
        } else {
            byte[] signature = signer.sign(round);
            send(
                    exchange,
                    Json.object()
                            .put("round", round)
                            .put(
                                    "randomness",
                                    HexFormat.of().formatHex(BeaconSignature.randomness(signature)))
                            .put("signature", HexFormat.of().formatHex(signature)));
        }
    }

    /** Returns the last round that is due; 0 before the first. */
    private long latest() {
        long next = chain.roundAtOrAfter(clock.instant());
        return chain.timeOf(next).isAfter(clock.instant()) ? next - 1 : next;
    }

    private ObjectNode info() {
        ObjectNode info =
                Json.object()
                        .put("public_key", chain.publicKey())
                        .put("period", chain.periodSeconds())
                        .put("genesis_time", chain.genesisTime())
                        .put("hash", chain.chainHash())
                        .put("groupHash", chain.groupHash())
                        .put("schemeID", chain.scheme());
        info.putObject("metadata").put("beaconID", chain.id());
        return info;
    }

    private static void send(HttpExchange exchange, ObjectNode answer) throws IOException {
        byte[] body = Json.bytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
