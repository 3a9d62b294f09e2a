package fairdraw.aws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.AwsService.Answer;
import fairdraw.aws.tokens.IssuerKeys;
import fairdraw.aws.tokens.IssuerTokens;
import fairdraw.aws.tokens.SignedAccessTokens;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.AccessTokens.PublicKey;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Rotations of signing keys, in environments that each notice them at a different time. */
final class KeyRotationTest {

    private static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(4);

    private Instant now = START;
    private String secret = "{\"1\":\"a root of generation one, long enough\"}";
    private Instant createdAt = Instant.parse("2026-01-01T00:00:00Z");
    private final AwsService service =
            new AwsService(call ->
                    Answer.ok(
                            "{\"Name\":\"root\",\"CreatedDate\":"
                                    + createdAt.getEpochSecond()
                                    + ",\"SecretString\":\""
                                    + secret.replace("\"", "\\\"")
                                    + "\"}"));

    @AfterEach
    void stop() {
        service.close();
    }

    private record Issued(String token, Instant until) {}

    @Test
    void overADayWithTwoRotationsNoGoodTokenIsRefusedAnywhere() {
        List<AccessTokens> environments =
                IntStream.range(0, 3).mapToObj(_ -> environment()).toList();
        Deque<Issued> good = new ArrayDeque<>();
        List<PublicKey> copy = List.of();
        Instant copiedAt = Instant.EPOCH;
        int refused = 0;
        int unknown = 0;
        for (int step = 0; now.isBefore(START.plus(Duration.ofDays(1))); step++) {
            if (now.equals(START.plus(Duration.ofHours(6)))) {
                rotate(2);
            } else if (now.equals(START.plus(Duration.ofHours(15)))) {
                rotate(3);
            }
            if (!now.isBefore(copiedAt.plus(Duration.ofMinutes(10)))) {
                copy = environments.get(step % 3).keys(now);
                copiedAt = now;
            }
            // Each fetches the secret at its own time, so each notices a rotation at a different
            // one.
            AccessTokens one = environments.get(step / 5 % 3);
            String token =
                    one.issue(new Consumer(TENANT, new ConsumerId("cons_1"), true, "sess_1"), now);
            good.add(new Issued(token, now.plus(AccessTokens.LIFETIME)));
            unknown += isIn(copy, token) ? 0 : 1;
            while (!now.isBefore(good.getFirst().until())) {
                good.removeFirst();
            }
            for (AccessTokens each : environments) {
                refused += each.read(TENANT, good.getFirst().token(), now).isPresent() ? 0 : 1;
                refused += each.read(TENANT, good.getLast().token(), now).isPresent() ? 0 : 1;
            }
            now = now.plus(STEP);
        }
        assertThat(refused).isZero();
        assertThat(unknown).isZero();
    }

    @Test
    void aNewKeyIsPublicBeforeItSignsAndTheOldOneGoesWhenItsTokensAreOver() {
        AccessTokens tokens = environment();
        PublicKey first = tokens.keys(now).getFirst();
        rotate(2);
        now = now.plus(Duration.ofMinutes(6));

        assertThat(tokens.keys(now)).hasSize(2).contains(first);
        PublicKey second = tokens.keys(now).getFirst();
        assertThat(keyOf(tokens.issue(consumer(), now))).isEqualTo(first.id());
        now = now.plus(Duration.ofMinutes(9));
        assertThat(keyOf(tokens.issue(consumer(), now))).isEqualTo(second.id());
        now = now.plus(Duration.ofMinutes(62));
        assertThat(tokens.keys(now)).containsExactly(second);
    }

    @Test
    void theOldKeyIsRefusedAfterTheOverlapWhateverItSigns() {
        AccessTokens before = environment();
        Instant rotatedAt = now;
        before.keys(now);
        AccessTokens thief = environmentThatNeverLearns();
        rotate(2);
        now = rotatedAt.plus(Duration.ofMinutes(17));

        assertThat(before.read(TENANT, thief.issue(consumer(), now), now)).isEmpty();

        Instant backdated = rotatedAt.plus(Duration.ofMinutes(15));
        String token = thief.issue(consumer(), backdated);
        assertThat(before.read(TENANT, token, now)).isPresent();
        now = backdated.plus(AccessTokens.LIFETIME);
        assertThat(before.read(TENANT, token, now)).isEmpty();
    }

    @Test
    void twoRotationsInARowEndEverythingThatWasIssuedBefore() {
        AccessTokens tokens = environment();
        String token = tokens.issue(consumer(), now);
        rotate(2);
        rotate(3);
        now = now.plus(Duration.ofMinutes(6));

        assertThat(tokens.read(TENANT, token, now)).isEmpty();
    }

    @Test
    void anAdmissionTokenHasTheSameBytesAcrossARotation() {
        SignedAdmissionTokens tokens = new SignedAdmissionTokens(keys());
        Admission admission =
                new Admission(
                        TENANT,
                        new DrawId("draw_1"),
                        "seq_1",
                        new ConsumerId("cons_1"),
                        0,
                        0,
                        Optional.empty(),
                        "jti",
                        now,
                        now.plus(Duration.ofDays(3)));
        String issued = tokens.issue(admission);
        rotate(2);
        now = now.plus(Duration.ofDays(2));

        assertThat(tokens.issue(admission)).isEqualTo(issued);
        assertThat(tokens.read(TENANT, issued, now)).contains(admission);
        assertThat(keyOf(tokens.issue(later(admission)))).isNotEqualTo(keyOf(issued));
    }

    private Admission later(Admission before) {
        return new Admission(
                TENANT,
                before.drawId(),
                before.sequenceId(),
                before.consumerId(),
                before.rank(),
                before.generation(),
                before.deviceTag(),
                before.jti(),
                now,
                before.expiresAt());
    }

    private void rotate(int generation) {
        secret =
                secret.replace("}", ",\"")
                        + generation
                        + "\":\"another root of generation "
                        + generation
                        + "\"}";
        createdAt = now;
    }

    private AccessTokens environment() {
        return tokens(keys());
    }

    private AccessTokens environmentThatNeverLearns() {
        SecretsManagerRootKeys keys =
                new SecretsManagerRootKeys(
                        service.client(SecretsManagerClient.builder()),
                        "root",
                        () -> START,
                        _ -> {});
        keys.current();
        return tokens(keys);
    }

    private SecretsManagerRootKeys keys() {
        return new SecretsManagerRootKeys(
                service.client(SecretsManagerClient.builder()), "root", () -> now, _ -> {});
    }

    private static AccessTokens tokens(SecretsManagerRootKeys keys) {
        return new SignedAccessTokens(
                keys,
                new IssuerTokens(
                        new NoIssuers(),
                        new IssuerKeys(_ -> Optional.empty(), _ -> {}),
                        keys::pepper));
    }

    private static Consumer consumer() {
        return new Consumer(TENANT, new ConsumerId("cons_1"), false, "sess_1");
    }

    private static boolean isIn(List<PublicKey> copy, String token) {
        return copy.stream().anyMatch(key -> key.id().equals(keyOf(token)));
    }

    private static String keyOf(String token) {
        String header =
                new String(
                        Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
                        StandardCharsets.US_ASCII);
        return header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static final class NoIssuers implements Issuers {
        @Override
        public List<Issuer> of(Tenant tenant) {
            return List.of();
        }

        @Override
        public Added add(Issuer issuer) {
            return Added.TOO_MANY;
        }

        @Override
        public Optional<Issuer> remove(Tenant tenant, String id) {
            return Optional.empty();
        }
    }
}
