package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.webhooks.Secrets.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class SecretsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void aRotationHasTwoSecretsSignForExactlyADay() {
        Secrets rotated = Secrets.first(3).rotated(4, NOW);

        assertThat(rotated.signing(NOW)).containsExactly(new Version(2, 4), new Version(1, 3));
        assertThat(rotated.signing(NOW.plus(Duration.ofDays(1)).minusMillis(1))).hasSize(2);
        assertThat(rotated.signing(NOW.plus(Duration.ofDays(1))))
                .containsExactly(new Version(2, 4));
    }

    @Test
    void aSecondRotationEndsTheFirstSecretAtOnce() {
        Secrets twice = Secrets.first(1).rotated(1, NOW).rotated(1, NOW.plusSeconds(1));

        assertThat(twice.signing(NOW.plusSeconds(2)))
                .containsExactly(new Version(3, 1), new Version(2, 1));
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
