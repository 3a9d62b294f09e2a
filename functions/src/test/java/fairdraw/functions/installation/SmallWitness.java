package fairdraw.functions.installation;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.testing.Loopback;
import java.io.IOException;
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

    private final Loopback server;
    private final List<Long> handed = new CopyOnWriteArrayList<>();
    private volatile InstantSource clock = () -> Instant.EPOCH;
    private volatile boolean away;

    public SmallWitness() {
        server = Loopback.serving("/add-checkpoint", this::serve);
    }

    /** Tells the time by this clock from now on. */
    public void follow(InstantSource another) {
        clock = another;
    }

    /** Has the witness sign nothing, or sign again. */
    public void away(boolean silent) {
        away = silent;
    }

    /** Returns the key by which its cosignatures are checked. */
    public VerifierKey key() {
        return new VerifierKey(NAME, VerifierKey.Use.WITNESS, Ed25519.publicKey(SEED));
    }

    /** Returns some variables and those of functions that know this witness in either mode. */
    public Map<String, String> variables(Map<String, String> others) {
        Map<String, String> variables = new HashMap<>(others);
        variables.put("REGISTER_WITNESSES", key().text() + ' ' + server.address());
        variables.put("WITNESS_QUORUM", "1");
        variables.put("TEST_ANCHORS", "true");
        return variables;
    }

    /** Returns the sizes of the heads that it was handed, in their order. */
    public List<Long> handed() {
        return handed;
    }

    private void serve(HttpExchange exchange) throws IOException {
        Submission submission =
                Submission.parse(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (away) {
            Loopback.send(exchange, 503, new byte[0]);
            return;
        }
        handed.add(submission.note().head().size());
        byte[] line =
                NoteSigner.witness(
                                NAME,
                                SEED,
                                clock.instant().getEpochSecond(),
                                submission.note().head())
                        .getBytes(StandardCharsets.UTF_8);
        Loopback.send(exchange, 200, line);
    }

    @Override
    public void close() {
        server.close();
    }
}
