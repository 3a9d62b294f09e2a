package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.AwsService.Answer;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class DerivedLogKeysTest {

    private final AwsService service =
            new AwsService(_ ->
                    Answer.ok(
                            """
                            {"Name": "root", "SecretString": "{\\"1\\": \\"a root of generation \
                            one, long enough\\", \\"2\\": \\"a root of generation two, long \
                            enough\\"}"}\
                            """));
    private final DerivedLogKeys keys = new DerivedLogKeys(this::roots);

    @AfterEach
    void stop() {
        service.close();
    }

    private SecretsManagerRootKeys roots() {
        return new SecretsManagerRootKeys(
                service.client(SecretsManagerClient.builder()),
                "root",
                () -> Instant.EPOCH,
                _ -> {});
    }

    @Test
    void eachGenerationAndNameHasAKeyThatSignsItsHeads() {
        Checkpoint head = Checkpoint.of("fairdraw/live", Frontier.EMPTY);

        Note note = Note.of(head, List.of(keys.sign(1, head)));

        assertThat(note.isSignedBy(keys.key(1, "fairdraw/live"))).isTrue();
        assertThat(note.isSignedBy(keys.key(2, "fairdraw/live"))).isFalse();
        assertThat(keys.key(1, "fairdraw/test").publicKey())
                .isNotEqualTo(keys.key(1, "fairdraw/live").publicKey());
        assertThat(keys.current()).isEqualTo(2);
    }
}
