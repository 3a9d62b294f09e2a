package fairdraw.aws.anchors;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A POST that waits for the whole answer no longer than told, and takes no more than told of it.
 */
final class Post {

    private static final System.Logger LOG = System.getLogger(Post.class.getName());

    private final HttpClient http;
    private final Duration patience;
    private final int longest;

    /**
     * @param patience the time limit of the whole answer, so that a trickle cannot stall the call
     * @param longest the most bytes of its body
     */
    Post(HttpClient http, Duration patience, int longest) {
        this.http = http;
        this.patience = patience;
        this.longest = longest;
    }

    /** Returns the answer to a body of this type; empty if there is none that is whole. */
    Optional<HttpResponse<byte[]>> to(URI address, String type, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unanswered) {
            answer.cancel(true);
            LOG.log(System.Logger.Level.INFO, "no answer from {0}", address.getHost());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
