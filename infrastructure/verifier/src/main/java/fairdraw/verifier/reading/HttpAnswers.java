package fairdraw.verifier.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Public answers fetched over HTTP, without a credential. */
public final class HttpAnswers implements Answers {

    private static final int NOTHING = 404;
    private static final int TROUBLE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String base;

    public HttpAnswers(HttpClient client, URI base) {
        this.client = client;
        this.base = base.toString().replaceAll("/+$", "");
    }

    @Override
    public Json get(String pathAndQuery) throws Refuted {
        return Json.parse(body(pathAndQuery, "application/json"));
    }

    @Override
    public String text(String pathAndQuery) throws Refuted {
        return new String(body(pathAndQuery, "text/plain"), UTF_8);
    }

    private byte[] body(String pathAndQuery, String type) throws Refuted {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                        .timeout(PATIENCE)
                        .header("Accept", type)
                        .build();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= TROUBLE) {
                throw new Unreachable("GET " + pathAndQuery + " answered " + response.statusCode());
            }
            if (response.statusCode() == NOTHING) {
                throw new Missing("GET " + pathAndQuery + " answered " + NOTHING);
            }
            Refuted.unless(
                    response.statusCode() == 200,
                    "GET " + pathAndQuery + " answered " + response.statusCode());
            return response.body();
        } catch (IOException unreachable) {
            throw new Unreachable("GET " + pathAndQuery + " got no answer: " + unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("GET " + pathAndQuery + " was interrupted");
        }
    }
}
