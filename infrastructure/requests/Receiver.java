import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of webhooks to try: prints what comes, and whether its signature holds.
 *
 * <p>{@code java infrastructure/requests/Receiver.java PORT [whsec_...]}, the secret as the webhook
 * of the format {@code standard} was told it. Signatures are those of <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a>.
 */
public final class Receiver {
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final byte[] secret;

    private Receiver(byte[] secret) {
        this.secret = secret;
    }

    /** Listens on this machine until it is stopped; port 0 is a free one. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9000;
        byte[] secret =
                arguments.length > 1
                        ? Base64.getDecoder().decode(arguments[1].replaceFirst("^whsec_", ""))
                        : new byte[0];
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", new Receiver(secret)::received);
        server.start();
        System.out.println("listening at http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void received(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String judgement = secret.length == 0 ? "not checked" : judgement(exchange, body);
            System.out.println(
                    header(exchange, "webhook-id") + "  signature " + judgement + "\n" + body);
            // Anything but a 2xx would be sent again.
            exchange.sendResponseHeaders(judgement.startsWith("false") ? 400 : 204, -1);
        }
    }

    private String judgement(HttpExchange exchange, String body) {
        String id = header(exchange, "webhook-id");
        String timestamp = header(exchange, "webhook-timestamp");
        if (!timestamp.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now())
                                .abs()
                                .compareTo(OLDEST)
                        > 0) {
            return "false: the time of signing is missing or more than five minutes off";
        }
        byte[] expected = ("v1," + signature(id + "." + timestamp + "." + body)).getBytes(StandardCharsets.US_ASCII);
        boolean holds =
                Arrays.stream(header(exchange, "webhook-signature").split(" "))
                        .anyMatch(each ->
                                MessageDigest.isEqual(expected, each.getBytes(StandardCharsets.US_ASCII)));
        return holds ? "true" : "false: made with another secret, or of another body";
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
