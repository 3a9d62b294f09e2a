package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.draws.keys.InMemoryDrawKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class SplitRootKeysTest {

    private static final Map<String, String> SECRETS =
            Map.of(
                    "peppers",
                    "{'1':'a root of peppers, long enough','2':'a root of peppers, the second'}",
                    "signing",
                    "{'1':'a root that signs, long enough'}");

    private final AwsService service =
            new AwsService(call ->
                    Answer.ok(
                            "{\"Name\":\"root\",\"SecretString\":\""
                                    + Objects.requireNonNull(SECRETS.get(call.text("SecretId")))
                                            .replace("'", "\\\"")
                                    + "\"}"));

    private final SplitRootKeys keys =
            new SplitRootKeys(() -> keysOf("peppers"), () -> keysOf("signing"));

    @AfterEach
    void stop() {
        service.close();
    }

    private SecretsManagerRootKeys keysOf(String secret) {
        return new SecretsManagerRootKeys(
                service.client(SecretsManagerClient.builder()),
                secret,
                new InMemoryDrawKeys(),
                () -> Instant.EPOCH,
                _ -> {});
    }

    @Test
    void eachSecretHasGenerationsOfItsOwn() {
        assertThat(keys.current()).isEqualTo(2);
        assertThat(keys.signer().keyId().text()).startsWith("dk_1_");
        assertThat(keys.pepper(1)).isEqualTo(keysOf("peppers").pepper(1));
        assertThat(keys.signer().keyId()).isEqualTo(keysOf("signing").signer().keyId());
    }

    @Test
    void theSecretOfOtherUsesIsNotAskedFor() {
        keys.pepper(1);
        assertThat(service.calls())
                .extracting(call -> call.text("SecretId"))
                .containsOnly("peppers");
    }
}
