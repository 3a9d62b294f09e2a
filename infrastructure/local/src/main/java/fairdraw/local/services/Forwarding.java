package fairdraw.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A service that another process serves. */
final class Forwarding implements AwsService {
    /** The headers that belong to one connection and are never passed on. */
    private static final Set<String> OWN =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "upgrade",
                    "http2-settings",
                    "keep-alive",
                    "transfer-encoding",
                    "date");

    private final HttpClient http;
    private final URI target;

    Forwarding(HttpClient http, URI target) {
        this.http = http;
        this.target = target;
    }

    @Override
    public AwsAnswer answer(AwsCall call) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve(call.uri().toString()))
                        .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers()
                .forEach((name, values) -> {
                    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        Map<String, List<String>> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> {
                    if (!name.startsWith(":") && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
                        headers.put(name, new ArrayList<>(values));
                    }
                });
        return new AwsAnswer(response.statusCode(), headers, response.body());
    }
}
