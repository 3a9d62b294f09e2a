package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.AwsService.Answer;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.campaigns.NumberKeysContract;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.keys.RootKeysContract;
import fairdraw.fairness.encoding.Hex;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class SecretsManagerRootKeysTest implements RootKeysContract, NumberKeysContract {

    private static final String ONE = "{\"1\":\"a root of generation one, long enough\"}";
    private static final String TWO =
            "{\"1\":\"a root of generation one, long enough\","
                    + "\"2\":\"a root of generation two, long enough\"}";

    private String secret = ONE;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private boolean isAway;
    private final List<Duration> stale = new CopyOnWriteArrayList<>();
    private final AwsService service =
            new AwsService(call ->
                    isAway
                            ? Answer.error(500, "InternalServiceError")
                            : Answer.ok(
                                    "{\"Name\":\"root\",\"SecretString\":\""
                                            + secret.replace("\"", "\\\"")
                                            + "\"}"));

    @AfterEach
    void stop() {
        service.close();
    }

    /** Returns the keys in an environment of their own, which has not fetched the secret yet. */
    @Override
    public SecretsManagerRootKeys keys() {
        return new SecretsManagerRootKeys(
                service.client(SecretsManagerClient.builder()), "root", () -> now, stale::add);
    }

    @Override
    public NumberKeys numberKeys() {
        return keys();
    }

    @Override
    public void renew() {
        secret = TWO;
        now = now.plus(Duration.ofMinutes(6));
    }

    @Test
    void nothingIsFetchedBeforeItIsNeededAndThenOnce() {
        RootKeys keys = keys();
        assertThat(service.calls()).isEmpty();

        keys.pepper(1);
        assertThat(keys.current()).isEqualTo(1);

        assertThat(service.calls()).hasSize(1);
        assertThat(service.calls().getFirst().text("SecretId")).isEqualTo("root");
    }

    /** The key bytes must never change: a change would orphan every person and receipt. */
    @Test
    void keysAreHkdfOfTheRootUnderTheirPurpose() {
        assertThat(Hex.encode(keys().pepper(1)))
                .isEqualTo("8bb7e416ddaf089b4445cf2eb995a95b8d8986fff30b6e44ac8696b10fd594a5");
    }

    @Test
    void aRotationIsNoticedAfterMinutes() {
        RootKeys keys = keys();
        assertThat(keys.current()).isEqualTo(1);
        secret = TWO;
        assertThat(keys.current()).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(6));

        assertThat(keys.current()).isEqualTo(2);
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

    @ParameterizedTest
    @ValueSource(longs = {1, 15, 1_000, 90_000})
    void whatWasReadStaysGoodHoweverLongTheSecretIsAway(long seconds) {
        RootKeys keys = keys();
        byte[] pepper = keys.pepper(1);
        isAway = true;

        now = now.plusSeconds(seconds);

        assertThat(keys.current()).isEqualTo(1);
        assertThat(keys.pepper(1)).isEqualTo(pepper);
        assertThat(stale).hasSize(seconds < 300 ? 0 : 1);
    }

    @Test
    void aSecretThatWasNeverReadIsNotThereForNowAndIsTriedAgainMoreAndMoreSeldom() {
        isAway = true;
        RootKeys keys = keys();
        Instant start = now;

        List<Long> tried = new ArrayList<>();
        for (int second = 0; second < 20; second++) {
            now = start.plusSeconds(second);
            int before = service.calls().size();
            assertThatThrownBy(keys::current)
                    .satisfies(failure -> assertThat(TransientFaults.include(failure)).isTrue());
            if (service.calls().size() > before) {
                tried.add(start.until(now).toSeconds());
            }
        }

        assertThat(tried).containsExactly(0L, 1L, 3L, 7L, 15L);
        isAway = false;
        now = start.plusSeconds(31);
        assertThat(keys.current()).isEqualTo(1);
    }
}
