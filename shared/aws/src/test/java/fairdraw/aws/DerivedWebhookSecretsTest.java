package fairdraw.aws;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.webhooks.WebhookSecrets;
import fairdraw.domain.webhooks.WebhookSecretsContract;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class DerivedWebhookSecretsTest implements WebhookSecretsContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final AwsService service =
            new AwsService(call ->
                    Answer.ok(
                            """
                            {
                              "Name": "root",
                              "SecretString": "{\\"1\\":\\"a root of generation one, long enough\\"}"
                            }
                            """));

    @AfterEach
    void stop() {
        service.close();
    }

    /** Returns the secrets in an environment of their own, which has not fetched the root yet. */
    @Override
    public WebhookSecrets secrets() {
        return new DerivedWebhookSecrets(() ->
                new SecretsManagerRootKeys(
                        service.client(SecretsManagerClient.builder()),
                        "root",
                        () -> NOW,
                        _ -> {}));
    }
}
