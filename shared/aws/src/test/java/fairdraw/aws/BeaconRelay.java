package fairdraw.aws;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.beacon.BeaconSigner;
import fairdraw.fairness.encoding.Hex;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay of a small beacon that answers correctly or with one kind of fault. */
final class BeaconRelay implements AutoCloseable {

    static final long ROUND = 1_234;
    static final BeaconSigner SIGNER = BeaconSigner.ofSecret(secret(1));
    static final BeaconChain CHAIN =
            BeaconChain.of("sample", "cd".repeat(32), SIGNER.publicKey(), 1_700_000_000, 3);

    private static final BeaconSigner STRANGER = BeaconSigner.ofSecret(secret(2));

    /** The fault of a relay. */
    enum Fault {
        NOT_FOUND,
        SERVER_ERROR,
        HTML,
        EMPTY,
        TRUNCATED,
        LIST,
        NO_SIGNATURE,
        NULL_SIGNATURE,
        UPPER_CASE,
        NOT_HEX,
        SHORT_SIGNATURE,
        FLIPPED_BIT,
        OTHER_ROUND,
        OTHER_ROUND_UNDER_THIS_NUMBER,
        THIS_ROUND_UNDER_ANOTHER_NUMBER,
        OTHER_CHAIN,
        ENDLESS,
        REDIRECT,
        CUT_OFF,
        TRICKLE,
        SILENT;

        /** Whether the fault uses up the caller's time limit. */
        boolean isSlow() {
            return this == TRICKLE || this == SILENT;
        }
    }

    private final Loopback server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    private BeaconRelay(Behaviour behaviour) {
        server =
                Loopback.serving(
                        "/" + CHAIN.chainHash() + "/public/",
                        exchange -> {
                            asked.incrementAndGet();
                            behaviour.answer(exchange);
                        });
    }

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** Starts a relay that answers with the requested round. */
    static BeaconRelay honest() {
        return new BeaconRelay(exchange -> {
            String path = exchange.getRequestURI().getPath();
            long round = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
            send(exchange, 200, round(round, SIGNER.sign(round)));
        });
    }

    /** Starts a relay whose every answer has this fault. */
    static BeaconRelay faulty(Fault fault) {
        BeaconRelay[] self = new BeaconRelay[1];
        self[0] = new BeaconRelay(exchange -> self[0].fail(fault, exchange));
        return self[0];
    }

    URI address() {
        return server.address();
    }

    int asked() {
        return asked.get();
    }

    private void fail(Fault fault, HttpExchange exchange) throws IOException, InterruptedException {
        String good = round(ROUND, SIGNER.sign(ROUND));
        switch (fault) {
            case NOT_FOUND -> send(exchange, 404, good);
            case SERVER_ERROR -> send(exchange, 500, good);
            case HTML -> send(exchange, 200, "<!doctype html><title>Busy</title>");
            case EMPTY -> send(exchange, 200, "");
            case TRUNCATED -> send(exchange, 200, good.substring(0, good.length() - 3));
            case LIST -> send(exchange, 200, "[" + good + "]");
            case NO_SIGNATURE -> send(exchange, 200, "{\"round\":" + ROUND + "}");
            case NULL_SIGNATURE ->
                    send(exchange, 200, "{\"round\":" + ROUND + ",\"signature\":null}");
            case UPPER_CASE ->
                    send(
                            exchange,
                            200,
                            "{\"round\":"
                                    + ROUND
                                    + ",\"signature\":\""
                                    + Hex.encode(SIGNER.sign(ROUND)).toUpperCase(Locale.ROOT)
                                    + "\"}");
            case NOT_HEX -> send(exchange, 200, good.replace("signature\":\"", "signature\":\"0x"));
            case SHORT_SIGNATURE ->
                    send(exchange, 200, round(ROUND, Arrays.copyOf(SIGNER.sign(ROUND), 47)));
            case FLIPPED_BIT -> {
                byte[] signature = SIGNER.sign(ROUND);
                signature[20] ^= 4;
                send(exchange, 200, round(ROUND, signature));
            }
            case OTHER_ROUND -> send(exchange, 200, round(ROUND - 1, SIGNER.sign(ROUND - 1)));
            case OTHER_ROUND_UNDER_THIS_NUMBER ->
                    send(exchange, 200, round(ROUND, SIGNER.sign(ROUND - 1)));
            case THIS_ROUND_UNDER_ANOTHER_NUMBER ->
                    send(exchange, 200, round(ROUND + 1, SIGNER.sign(ROUND)));
            case OTHER_CHAIN -> send(exchange, 200, round(ROUND, STRANGER.sign(ROUND)));
            case ENDLESS -> send(exchange, 200, " ".repeat(100_000) + good);
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                send(exchange, 302, good);
            }
            case CUT_OFF -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write(good.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case TRICKLE -> {
                exchange.sendResponseHeaders(200, good.length());
                exchange.getResponseBody().write(good.getBytes(StandardCharsets.UTF_8), 0, 20);
                exchange.getResponseBody().flush();
                closing.await();
            }
            case SILENT -> closing.await();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String round(long round, byte[] signature) {
        return "{\"round\":"
                + round
                + ",\"randomness\":\""
                + Hex.encode(BeaconSignature.randomness(signature))
                + "\",\"signature\":\""
                + Hex.encode(signature)
                + "\"}";
    }

    private static byte[] secret(int filler) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) filler);
        return secret;
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }
}
