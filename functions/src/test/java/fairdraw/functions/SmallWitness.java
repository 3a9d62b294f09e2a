package fairdraw.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A witness that cosigns whatever head it is handed, by the clock of an installation. */
public final class SmallWitness implements AutoCloseable {

    private static final String NAME = "small.example/w1";
    private static final byte[] SEED = Sha256.of("small witness");

    private final HttpServer server;
    private final List<Long> handed = new CopyOnWriteArrayList<>();
    private volatile InstantSource clock = () -> Instant.EPOCH;

    public SmallWitness() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/add-checkpoint", this::serve);
        server.start();
    }

    /** Tells the time by this clock from now on. */
    public void follow(InstantSource another) {
        clock = another;
    }

    /** Returns the key by which its cosignatures are checked. */
    public VerifierKey key() {
        return new VerifierKey(NAME, VerifierKey.Use.WITNESS, Ed25519.publicKey(SEED));
    }

    /** Returns some variables and those of functions that know this witness in either mode. */
    public Map<String, String> variables(Map<String, String> others) {
        Map<String, String> variables = new HashMap<>(others);
        variables.put(
                "REGISTER_WITNESSES",
                key().text() + " http://127.0.0.1:" + server.getAddress().getPort());
        variables.put("WITNESS_QUORUM", "1");
        variables.put("TEST_ANCHORS", "true");
        return variables;
    }

    /** Returns the sizes of the heads that it was handed, in their order. */
    public List<Long> handed() {
        return handed;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Submission submission =
                    Submission.parse(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            handed.add(submission.note().head().size());
            byte[] line =
                    NoteSigner.witness(
                                    NAME,
                                    SEED,
                                    clock.instant().getEpochSecond(),
                                    submission.note().head())
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, line.length);
            exchange.getResponseBody().write(line);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
