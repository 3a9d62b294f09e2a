package fairdraw.benchmarks.trials;

import fairdraw.aws.tokens.IssuerKeys;
import fairdraw.aws.tokens.IssuerTokens;
import fairdraw.aws.tokens.SignedAccessTokens;
import fairdraw.aws.tokens.SignedAdmissionTokens;
import fairdraw.aws.tokens.TokenSeeds;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.Ed25519;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A fuzz test that mutates good tokens of every class and shows each to every reader, which must
 * neither accept it nor fail.
 */
public final class TokenFuzz {
    private static final Tenant TENANT = new Tenant(new OrganisationId("org_fuzz"), Mode.TEST);
    private static final String OWN_ISSUER = "https://login.example.com";

    private final RandomGenerator random;
    private final Instant now;
    private final byte[] ownSeed;
    private final AccessTokens access;
    private final AdmissionTokens admissions;
    private final List<String> good;

    public TokenFuzz(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
        this.ownSeed = bytes(Ed25519.KEY_SIZE);
        TokenSeeds seeds = new Seeds();
        this.access = new SignedAccessTokens(seeds, ownIssuer());
        this.admissions = new SignedAdmissionTokens(seeds);
        this.good =
                List.of(
                        access.issue(
                                new Consumer(TENANT, new ConsumerId("cons_1"), false, "sess_1"),
                                now),
                        access.issue(
                                new Consumer(TENANT, new ConsumerId("guest_2"), true, "sess_2"),
                                now),
                        ownToken(),
                        admissions.issue(admission()));
    }

    /** The numbers of mutated tokens that were shown and accepted. */
    public record Outcome(int shown, int taken) {
        @Override
        public String toString() {
            Table table = new Table("Bad tokens", "tokens", "shown", "taken");
            table.add("good ones with one to three random changes", shown, taken);
            return table.toString();
        }
    }

    /** Shows {@code tokens} mutated tokens to every reader. */
    public Outcome run(int tokens) {
        expectGood();
        TokenMutation mutation = new TokenMutation(random, good);
        int taken = 0;
        for (int i = 0; i < tokens; i++) {
            String changed = mutation.next();
            taken += access.read(TENANT, changed, now).isPresent() ? 1 : 0;
            taken += access.readOurs(changed, now).isPresent() ? 1 : 0;
            taken += admissions.read(TENANT, changed, now).isPresent() ? 1 : 0;
        }
        return new Outcome(tokens, taken);
    }

    /** Fails unless the good tokens are accepted; otherwise refusals would prove nothing. */
    private void expectGood() {
        boolean all =
                good.subList(0, 3).stream()
                                .allMatch(token -> access.read(TENANT, token, now).isPresent())
                        && admissions.read(TENANT, good.getLast(), now).isPresent();
        if (!all) {
            throw new IllegalStateException("a good token is not taken");
        }
    }

    private Admission admission() {
        return new Admission(
                TENANT,
                new DrawId("draw_1"),
                "seq_1",
                new ConsumerId("cons_1"),
                3,
                1,
                Optional.of("device"),
                "jti",
                now,
                now.plusSeconds(600));
    }

    private IssuerTokens ownIssuer() {
        Issuer issuer = new Issuer(TENANT, "iss_1", OWN_ISSUER, "draws", "jwks", 1, now);
        String keys =
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"own\",\"x\":\""
                        + base64(Ed25519.publicKey(ownSeed))
                        + "\"}]}";
        return new IssuerTokens(
                new OneIssuer(issuer),
                new IssuerKeys(_ -> Optional.of(keys.getBytes(StandardCharsets.US_ASCII)), _ -> {}),
                _ -> ownSeed.clone());
    }

    private String ownToken() {
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"draws\",\"sub\":\"user\",\"iat\":%d,\"exp\":%d}"
                        .formatted(OWN_ISSUER, now.getEpochSecond(), now.getEpochSecond() + 3_600);
        String signed =
                base64("{\"alg\":\"Ed25519\",\"kid\":\"own\"}".getBytes(StandardCharsets.US_ASCII))
                        + '.'
                        + base64(claims.getBytes(StandardCharsets.US_ASCII));
        byte[] signature = Ed25519.sign(ownSeed, signed.getBytes(StandardCharsets.US_ASCII));
        return signed + '.' + base64(signature);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The seeds of tokens, one for each purpose, as a root gives them. */
    private final class Seeds implements TokenSeeds {
        private final Map<String, List<Seed>> made = new HashMap<>();

        @Override
        public List<Seed> of(String purpose) {
            return made.computeIfAbsent(
                    purpose, _ -> List.of(new Seed(1, bytes(Ed25519.KEY_SIZE), Instant.EPOCH)));
        }
    }
}
