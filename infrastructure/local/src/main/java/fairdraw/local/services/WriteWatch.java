package fairdraw.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that waits until functions may have written, in their process. */
public final class WriteWatch {
    private final HttpClient http;
    private final URI endpoint;
    private long seen;

    /** Makes a client of the process's address for invocations. */
    public WriteWatch(HttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /**
     * Waits two seconds at most; returns whether a function that may have written has ended since
     * the last time. Throws {@link EngineFailure} if the process does not answer.
     */
    public boolean await() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.resolve("/writes?" + seen)).GET().build();
        try {
            long before = seen;
            seen = Long.parseLong(http.send(request, BodyHandlers.ofString()).body());
            return seen != before;
        } catch (IOException | NumberFormatException e) {
            throw new EngineFailure("Unreachable", String.valueOf(e));
        }
    }
}
