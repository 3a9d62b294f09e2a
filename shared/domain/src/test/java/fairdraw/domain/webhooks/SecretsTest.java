package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.webhooks.Secrets.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SecretsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void aRotationHasTwoSecretsSignForExactlyADay() {
        Secrets rotated = first(3).rotated(4, NOW);

        assertThat(rotated.signing(NOW)).containsExactly(new Version(2, 4), new Version(1, 3));
        assertThat(rotated.signing(NOW.plus(Duration.ofDays(1)).minusMillis(1))).hasSize(2);
        assertThat(rotated.signing(NOW.plus(Duration.ofDays(1))))
                .containsExactly(new Version(2, 4));
    }

    @Test
    void afterSeveralRotationsEachSecretSignsToItsOwnEnd() {
        Instant second = NOW.plusMillis(20);
        Instant third = NOW.plusSeconds(3_600);
        Secrets secrets = first(1).rotated(1, NOW).rotated(2, second).rotated(2, third);

        assertThat(secrets.signing(third))
                .containsExactly(
                        new Version(4, 2), new Version(3, 2), new Version(2, 1), new Version(1, 1));
        assertThat(secrets.signing(NOW.plus(Duration.ofDays(1)))).hasSize(3);
        assertThat(secrets.signing(second.plus(Duration.ofDays(1)))).hasSize(2);
        assertThat(secrets.signing(third.plus(Duration.ofDays(1))))
                .containsExactly(new Version(4, 2));
    }

    @Test
    void atMostFourSecretsSign() {
        Secrets secrets = first(1);
        for (int i = 0; i < 9; i++) {
            secrets = secrets.rotated(1, NOW.plusSeconds(i));
        }

        assertThat(secrets.signing(NOW.plusSeconds(9)))
                .extracting(Version::number)
                .containsExactly(10, 9, 8, 7);
    }

    @Test
    void eachCreationHasItsOwnSalt() {
        Random random = new Random(1);

        assertThat(Secrets.first(1, random).salt())
                .hasSize(32)
                .isNotEqualTo(Secrets.first(1, random).salt());
    }

    private static Secrets first(int root) {
        return Secrets.first(root, new Random(7));
    }

    @Test
    void aSecretIsShownAsItsSurfaceHasIt() {
        byte[] secret = new byte[32];

        assertThat(ShownSecret.of(Format.STANDARD, secret))
                .isEqualTo("whsec_" + Base64.getEncoder().encodeToString(secret));
        assertThat(ShownSecret.of(Format.CARTS, secret))
                .isEqualTo(ShownSecret.of(Format.STANDARD, secret));
        assertThat(ShownSecret.of(Format.LOTTERIES, secret)).isEqualTo("whsec_" + "0".repeat(64));
        assertThat(ShownSecret.of(Format.CAMPAIGNS, secret)).isEqualTo("0".repeat(64));
    }
}
