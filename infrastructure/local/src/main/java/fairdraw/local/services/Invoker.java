package fairdraw.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that invokes functions in their process. */
public final class Invoker {
    private final HttpClient http;
    private final URI endpoint;

    /** Makes a client of the process's address for invocations. */
    public Invoker(HttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /**
     * Invokes a function and returns its answer; throws {@link InvocationFailed} if the function
     * threw.
     */
    public byte[] invoke(String function, byte[] event) throws InterruptedException {
        HttpResponse<byte[]> response = send(function, event, "RequestResponse");
        if (response.statusCode() != 200
                || response.headers().firstValue("X-Amz-Function-Error").isPresent()) {
            throw new InvocationFailed(function);
        }
        return response.body();
    }

    /** Invokes a function without waiting for it. */
    public void invokeLater(String function, byte[] event) throws InterruptedException {
        if (send(function, event, "Event").statusCode() != 202) {
            throw new InvocationFailed(function);
        }
    }

    private HttpResponse<byte[]> send(String function, byte[] event, String type)
            throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                endpoint.resolve(
                                        "/2015-03-31/functions/" + function + "/invocations"))
                        .header("X-Amz-Invocation-Type", type)
                        .POST(BodyPublishers.ofByteArray(event))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new InvocationFailed(function + ": " + e);
        }
    }
}
