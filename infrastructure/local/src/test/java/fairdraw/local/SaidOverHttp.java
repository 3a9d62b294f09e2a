package fairdraw.local;

import fairdraw.testing.contract.Contract;
import fairdraw.testing.contract.Exchange;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** The check of exchanges with a deployed API against the OpenAPI document. */
final class SaidOverHttp {

    private SaidOverHttp() {}

    /**
     * Fails if an operation disagrees with the document. A request that the document does not have
     * must be refused, as the gateway does.
     */
    static void check(Deployment deployment, HttpRequest request, HttpResponse<String> response) {
        String path = path(deployment, request.uri().toString());
        Optional<Contract.Matched> matched = Contract.ofProject().match(request.method(), path);
        if (matched.isEmpty()) {
            if (response.statusCode() / 100 != 4) {
                throw new AssertionError("the document has no " + request + ": " + response);
            }
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        matched.get().pathParameters().forEach((name, raw) -> parameters.put(name, decoded(raw)));
        Contract.ofProject()
                .check(
                        matched.get().operationId(),
                        new Exchange(
                                new Exchange.Asked(
                                        request.method(),
                                        parameters,
                                        query(request.uri()),
                                        request.headers().map(),
                                        body(request),
                                        true),
                                new Exchange.Told(
                                        response.statusCode(),
                                        response.headers().map(),
                                        response.body())));
    }

    private static String path(Deployment deployment, String called) {
        return Stream.of(deployment.api(), deployment.operatorApi())
                .map(URI::toString)
                .filter(called::startsWith)
                .map(api -> URI.create(called.substring(api.length())).getRawPath())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(text -> Stream.of(text.split("&")))
                .map(member -> member.split("=", 2))
                .forEach(member ->
                        query.computeIfAbsent(decoded(member[0]), _ -> new ArrayList<>())
                                .add(member.length == 2 ? decoded(member[1]) : ""));
        return query;
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String body(HttpRequest request) {
        return request.bodyPublisher().map(SaidOverHttp::published).orElse("");
    }

    private static String published(Flow.Publisher<ByteBuffer> publisher) {
        var text = BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(
                new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        text.onSubscribe(subscription);
                    }

                    @Override
                    public void onNext(ByteBuffer part) {
                        text.onNext(List.of(part));
                    }

                    @Override
                    public void onError(Throwable failure) {
                        text.onError(failure);
                    }

                    @Override
                    public void onComplete() {
                        text.onComplete();
                    }
                });
        return text.getBody().toCompletableFuture().join();
    }
}
