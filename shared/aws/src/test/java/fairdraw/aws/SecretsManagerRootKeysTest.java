package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.draws.keys.DrawKey;
import fairdraw.domain.draws.keys.DrawKeys;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class SecretsManagerRootKeysTest {

    private static final String ONE = "{\"1\":\"a root of generation one, long enough\"}";
    private static final String TWO =
            "{\"1\":\"a root of generation one, long enough\","
                    + "\"2\":\"a root of generation two, long enough\"}";
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    private String secret = ONE;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Register register = new Register();
    private final AwsService service =
            new AwsService(call ->
                    Answer.ok(
                            "{\"Name\":\"root\",\"SecretString\":\""
                                    + secret.replace("\"", "\\\"")
                                    + "\"}"));

    @AfterEach
    void stop() {
        service.close();
    }

    private RootKeys keys() {
        return new SecretsManagerRootKeys(
                service.client(SecretsManagerClient.builder()), "root", register, () -> now);
    }

    @Test
    void nothingIsFetchedBeforeItIsNeededAndThenOnce() {
        RootKeys keys = keys();
        assertThat(service.calls()).isEmpty();

        keys.pepper(1);
        keys.signer().sign(MESSAGE);
        assertThat(keys.current()).isEqualTo(1);

        assertThat(service.calls()).hasSize(1);
        assertThat(service.calls().getFirst().text("SecretId")).isEqualTo("root");
    }

    /** The key bytes must never change: a change would orphan every person and receipt. */
    @Test
    void keysAreHkdfOfTheRootUnderTheirPurpose() {
        assertThat(Hex.encode(keys().pepper(1)))
                .isEqualTo("8bb7e416ddaf089b4445cf2eb995a95b8d8986fff30b6e44ac8696b10fd594a5");
        assertThat(keys().signer().keyId()).isEqualTo("dk_1_91d2f3c3");
    }

    @Test
    void theKeyIsPublicBeforeItSigns() {
        var signer = keys().signer();

        assertThat(register.keys).hasSize(1);
        DrawKey published = register.keys.getFirst();
        assertThat(published.keyId()).isEqualTo(signer.keyId());
        assertThat(published.from()).isEqualTo(now);
        assertThat(published.until()).isEmpty();
        assertThat(Ed25519.verify(Hex.decode(published.publicKey()), MESSAGE, signer.sign(MESSAGE)))
                .isTrue();
    }

    @Test
    void aPepperOutlivesItsGeneration() {
        byte[] before = keys().pepper(1);
        secret = TWO;

        RootKeys later = keys();

        assertThat(later.current()).isEqualTo(2);
        assertThat(later.pepper(1)).isEqualTo(before);
        assertThat(later.pepper(2)).isNotEqualTo(before);
    }

    @Test
    void aRotationIsNoticedAfterMinutesAndClosesTheOlderKeyLater() {
        RootKeys keys = keys();
        String first = keys.signer().keyId();
        secret = TWO;
        assertThat(keys.signer().keyId()).isEqualTo(first);

        now = now.plus(Duration.ofMinutes(6));
        String second = keys.signer().keyId();

        assertThat(second).startsWith("dk_2_").isNotEqualTo(first);
        assertThat(register.keys).extracting(DrawKey::keyId).containsExactly(first, second);
        assertThat(register.keys.getFirst().until()).contains(now.plus(Duration.ofHours(1)));
        assertThat(register.keys.getLast().until()).isEmpty();
    }

    @Test
    void aGenerationThatSomebodyElseUsesIsFetchedAtOnce() {
        RootKeys keys = keys();
        keys.pepper(1);
        secret = TWO;

        assertThat(keys.pepper(2)).hasSize(32);
        assertThatThrownBy(() -> keys.pepper(3)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSecretWithoutARootIsRefused() {
        secret = "{}";
        RootKeys keys = keys();

        assertThatThrownBy(keys::current).hasMessageContaining("no root");
    }

    @Test
    void aRootThatAnybodyCouldGuessIsRefused() {
        secret = "{\"1\":\"short\"}";
        RootKeys keys = keys();

        assertThatThrownBy(keys::current).hasMessageContaining("too short");
    }

    /** An in-memory register with the behaviour that the port describes. */
    private static final class Register implements DrawKeys {

        private final List<DrawKey> keys = new ArrayList<>();

        @Override
        public List<DrawKey> all() {
            return List.copyOf(keys);
        }

        @Override
        public void publish(DrawKey key) {
            if (keys.stream().noneMatch(known -> known.keyId().equals(key.keyId()))) {
                keys.add(key);
            }
        }

        @Override
        public void close(String keyId, Instant until) {
            keys.replaceAll(key ->
                    key.keyId().equals(keyId) && key.until().isEmpty()
                            ? new DrawKey(keyId, key.publicKey(), key.from(), Optional.of(until))
                            : key);
        }
    }
}
