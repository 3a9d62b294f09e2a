package fairdraw.verifier.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Public answers fetched over HTTP, without a credential. */
public final class HttpAnswers implements Answers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String base;

    public HttpAnswers(HttpClient client, URI base) {
        this.client = client;
        this.base = base.toString().replaceAll("/+$", "");
    }

    @Override
    public Json get(String pathAndQuery) throws Refuted {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Refuted.unless(
                    response.statusCode() == 200,
                    "GET " + pathAndQuery + " answered " + response.statusCode());
            return Json.parse(response.body());
        } catch (IOException unreachable) {
            throw new Refuted("GET " + pathAndQuery + " got no answer: " + unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refuted("GET " + pathAndQuery + " was interrupted");
        }
    }
}
