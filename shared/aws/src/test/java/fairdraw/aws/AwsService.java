package fairdraw.aws;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;

/**
 * A fake AWS service that the SDK reaches over HTTP; it records every call and answers as a test
 * sets.
 */
final class AwsService implements AutoCloseable {

    /** A request from the SDK. */
    record Call(String method, String path, @Nullable String target, JsonNode body) {

        /** Returns the string at a path of members. */
        String text(String... members) {
            JsonNode node = body;
            for (String member : members) {
                node = node.field(member).orElseThrow();
            }
            return node.text();
        }
    }

    /** The answer of the service: a status and a JSON body, with the error's name if it is one. */
    record Answer(int status, String body, String error) {

        static Answer ok(String body) {
            return new Answer(200, body, "");
        }

        static Answer error(int status, String name) {
            return new Answer(status, "{\"__type\":\"" + name + "\",\"Message\":\"no\"}", name);
        }
    }

    private final Loopback server;
    private final Function<Call, Answer> answers;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    AwsService(Function<Call, Answer> answers) {
        this.answers = answers;
        server = Loopback.serving("/", this::serve);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns a client of this service. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                .build();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Call call =
                new Call(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("X-Amz-Target"),
                        JsonNode.parser()
                                .parse(
                                        body.length == 0
                                                ? "{}".getBytes(StandardCharsets.UTF_8)
                                                : body));
        calls.add(call);
        Answer answer = answers.apply(call);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!answer.error().isEmpty()) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", answer.error());
        }
        Loopback.send(exchange, answer.status(), bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}
