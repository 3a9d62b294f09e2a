package fairdraw.engines.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A plain HTTP client of an emulated AWS, for services whose SDK module the project does not use.
 * The signature only names the service, since emulators check none.
 */
public final class Emulator implements AutoCloseable {

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    public Emulator(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** An answer of the emulator. */
    public record Answer(int status, String body) {}

    /** Calls a service and returns its answer, of whatever status; throws only if there is none. */
    public Answer call(
            String service, String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .header("Authorization", signature(service))
                        .method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(service + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String signature(String service) {
        return "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/"
                + service
                + "/aws4_request, SignedHeaders=host, Signature=0";
    }

    @Override
    public void close() {
        http.close();
    }
}
