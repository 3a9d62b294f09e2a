package fairdraw.aws.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The tokens that we issue to consumers, with the published claims. */
public final class SignedAccessTokens implements AccessTokens {

    /** The issuer that the published guide names. */
    static final String ISSUER = "consumer-app";

    private final KeyRing keys;

    public SignedAccessTokens(TokenSeeds seeds) {
        this.keys = new KeyRing(seeds, "fairdraw.access-token.v1", "ct_");
    }

    @Override
    public String issue(Consumer consumer, Instant issuedAt) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .claim("consumerId", consumer.id())
                        .claim("organizationId", consumer.tenant().organisation())
                        .claim("sessionId", consumer.session())
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(issuedAt.plus(LIFETIME)))
                        .issuer(ISSUER)
                        .audience(audience(consumer.tenant()))
                        .subject(consumer.id())
                        .claim("isGuest", consumer.guest())
                        .build();
        return CompactToken.sign(JOSEObjectType.JWT, keys.signing(issuedAt), claims);
    }

    @Override
    public Optional<Consumer> read(Tenant tenant, String token, Instant now) {
        return readOurs(token, now).filter(consumer -> consumer.tenant().equals(tenant));
    }

    @Override
    public Optional<Consumer> readOurs(String token, Instant now) {
        return CompactToken.parse(token)
                .filter(parsed -> parsed.isOf(JOSEObjectType.JWT))
                .filter(keys::signed)
                .map(CompactToken::claims)
                .filter(claims -> ISSUER.equals(claims.getIssuer()))
                .filter(claims -> Claims.isCurrent(claims, now, LIFETIME, Duration.ZERO))
                .flatMap(SignedAccessTokens::consumer);
    }

    @Override
    public List<PublicKey> keys(Instant now) {
        return keys.published(LIFETIME, now).stream()
                .map(key -> new PublicKey(key.id(), Base64URL.encode(key.publicKey()).toString()))
                .toList();
    }

    /** Of a token that we signed: only its audience could be another class's. */
    private static Optional<Consumer> consumer(JWTClaimsSet claims) {
        return Claims.audience(claims)
                .map(tenant ->
                        new Consumer(
                                tenant,
                                Claims.text(claims, "consumerId").orElseThrow(),
                                Claims.flag(claims, "isGuest").orElseThrow(),
                                Claims.text(claims, "sessionId").orElseThrow()));
    }

    private static String audience(Tenant tenant) {
        return tenant.organisation() + '/' + tenant.mode().word();
    }
}
