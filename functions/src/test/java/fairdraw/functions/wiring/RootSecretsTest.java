package fairdraw.functions.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.aws.SecretsManagerRootKeys;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.wiring.RootSecrets.Use;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

class RootSecretsTest {

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Loopback service = Loopback.serving("/", this::answer);
    private volatile CountDownLatch awaited = new CountDownLatch(1);

    RootSecretsTest() {
        SecretsManagerClientBuilder builder = SecretsManagerClient.builder();
        here(builder);
        try (var client = builder.httpClient(UrlConnectionHttpClient.create()).build()) {
            // Classes load for longer than a request has time.
            client.getSecretValue(get -> get.secretId("first"));
        }
        asked.clear();
        awaited = new CountDownLatch(1);
    }

    private void here(AwsClientBuilder<?, ?> builder) {
        builder.endpointOverride(service.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Answers once as many secrets are asked for as the test awaits, and else refuses. */
    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        Map<?, ?> request =
                (Map<?, ?>) Objects.requireNonNull(JsonTree.read(exchange.getRequestBody()));
        asked.add(String.valueOf(request.get("SecretId")));
        awaited.countDown();
        byte[] body =
                "{\"SecretString\":\"{\\\"1\\\":\\\"a root, as long as a root is\\\"}\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Loopback.send(exchange, awaited.await(2, TimeUnit.SECONDS) ? 200 : 500, body);
    }

    private RootSecrets secrets(Map<String, String> environment) {
        var clients = new Clients(() -> Instant.EPOCH, this::here);
        return new RootSecrets(
                new Settings(environment),
                id ->
                        new SecretsManagerRootKeys(
                                clients.secrets(), id, () -> Instant.EPOCH, _ -> {}));
    }

    @Test
    void aFunctionAsksForItsSecretsAtOnceWhenItNeedsTheFirst() {
        awaited = new CountDownLatch(2);
        var secrets =
                secrets(
                        Map.of(
                                "AWS_LAMBDA_FUNCTION_NAME", "enter",
                                "PEPPER_SECRET", "peppers",
                                "TOKENS_SECRET", "tokens"));

        assertThat(secrets.of(Use.TOKENS).get().current()).isEqualTo(1);
        assertThat(secrets.of(Use.PEPPER).get().current()).isEqualTo(1);

        assertThat(asked).containsExactlyInAnyOrder("peppers", "tokens");
    }

    @Test
    void nothingIsAskedForBeforeItIsNeeded() {
        var secrets = secrets(Map.of("PEPPER_SECRET", "peppers"));
        var peppers = secrets.of(Use.PEPPER);
        secrets.of(Use.TOKENS);
        assertThat(asked).isEmpty();

        peppers.get().pepper(1);

        assertThat(asked).containsExactly("peppers");
    }

    @Test
    void whereFunctionsShareAnEnvironmentOnlyWhatIsNeededIsAskedFor() {
        var secrets = secrets(Map.of("PEPPER_SECRET", "peppers", "TOKENS_SECRET", "tokens"));

        secrets.of(Use.PEPPER).get().pepper(1);

        assertThat(asked).containsExactly("peppers");
    }
}
