package fairdraw.aws.tokens;

import static fairdraw.domain.giveaways.AdmissionTokensContract.admission;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.tokens.TokenSeeds.Seed;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.giveaways.AdmissionTokensContract;
import fairdraw.domain.ids.ConsumerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignedAdmissionTokensTest implements AdmissionTokensContract {

    private static final TokenSeeds SEEDS =
            purpose -> List.of(new Seed(1, seed(purpose), Instant.EPOCH));

    private final AdmissionTokens tokens = new SignedAdmissionTokens(SEEDS);

    @Override
    public AdmissionTokens tokens() {
        return tokens;
    }

    @Test
    void theSameAdmissionHasTheSameBytesOnEveryServer() {
        Admission admission = admission(Optional.of("device-tag"));

        assertThat(new SignedAdmissionTokens(SEEDS).issue(admission))
                .isEqualTo(tokens.issue(admission));
    }

    @Test
    void itsClaimsAreReadable() {
        String[] parts = tokens.issue(admission(Optional.of("device-tag"))).split("\\.", -1);

        assertThat(decoded(parts[0]))
                .matches(
                        "\\{\"alg\":\"EdDSA\",\"typ\":\"admission\\+jwt\",\"kid\":\"at_1_[0-9a-f]{8}\"}");
        assertThat(decoded(parts[1]))
                .isEqualTo(
                        "{\"iss\":\"fairdraw\",\"aud\":\"org_1/live/admission\",\"sub\":\"cons_1\","
                                + "\"consumerId\":\"cons_1\",\"organizationId\":\"org_1\","
                                + "\"distributionId\":\"draw_1\",\"distributionType\":\"draw\","
                                + "\"admittedAt\":\"2026-07-01T12:00:00Z\","
                                + "\"expiresAt\":\"2026-07-01T13:00:00Z\",\"drawId\":\"draw_1\","
                                + "\"sequenceId\":\"seq_1\",\"rank\":7,\"generation\":2,\"jti\":\"adm_1\","
                                + "\"iat\":1782907200,\"exp\":1782910800,\"device\":\"device-tag\"}");
    }

    @Test
    void noClassOfTokensPassesForAnother() {
        SignedAccessTokens access =
                new SignedAccessTokens(
                        SEEDS,
                        new IssuerTokens(
                                new Nobody(),
                                new IssuerKeys(_ -> Optional.empty(), _ -> {}),
                                _ -> new byte[0]));
        String consumers =
                access.issue(new Consumer(TENANT, new ConsumerId("cons_1"), false, "sess_1"), NOW);

        assertThat(access.read(TENANT, consumers, NOW)).isPresent();
        assertThat(tokens.read(TENANT, consumers, NOW)).isEmpty();
        assertThat(access.read(TENANT, tokens.issue(admission(Optional.empty())), NOW)).isEmpty();
    }

    private static byte[] seed(String purpose) {
        byte[] seed = new byte[32];
        byte[] text = purpose.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, seed, 0, Math.min(seed.length, text.length));
        return seed;
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static final class Nobody implements Issuers {
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
