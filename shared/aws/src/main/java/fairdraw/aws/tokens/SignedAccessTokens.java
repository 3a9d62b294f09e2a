package fairdraw.aws.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.AccessTokens;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.ids.ConsumerId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The access tokens of consumers: those that we issue, with the published claims, and those of
 * issuers that organisations have registered.
 */
public final class SignedAccessTokens implements AccessTokens {

    private final KeyRing keys;
    private final IssuerTokens issuers;

    public SignedAccessTokens(TokenSeeds seeds, IssuerTokens issuers) {
        this.issuers = issuers;
        this.keys = new KeyRing(seeds, "fairdraw.access-token.v1", "ct_");
    }

    @Override
    public String issue(Consumer consumer, Instant issuedAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("consumerId", consumer.id().text());
        claims.put("organizationId", consumer.tenant().organisation().text());
        claims.put("sessionId", consumer.session());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
        claims.put("iss", Issuer.OURS);
        claims.put("aud", audience(consumer.tenant()));
        claims.put("sub", consumer.id().text());
        claims.put("isGuest", consumer.guest());
        return CompactToken.sign(JOSEObjectType.JWT, keys.signing(issuedAt), claims);
    }

    @Override
    public Optional<Consumer> read(Tenant tenant, String token, Instant now) {
        return CompactToken.parse(token)
                .flatMap(parsed ->
                        Issuer.OURS.equals(parsed.claims().getIssuer())
                                ? ours(parsed, now)
                                : issuers.read(tenant, parsed, now))
                .filter(consumer -> consumer.tenant().equals(tenant));
    }

    @Override
    public Optional<Consumer> readOurs(String token, Instant now) {
        return CompactToken.parse(token).flatMap(parsed -> ours(parsed, now));
    }

    private Optional<Consumer> ours(CompactToken token, Instant now) {
        return Optional.of(token)
                .filter(parsed -> parsed.isOf(JOSEObjectType.JWT))
                .filter(keys::signed)
                .map(CompactToken::claims)
                .filter(claims -> Issuer.OURS.equals(claims.getIssuer()))
                .filter(claims -> Claims.isCurrent(claims, now, LIFETIME, Duration.ZERO))
                .flatMap(SignedAccessTokens::consumer);
    }

    @Override
    public List<PublicKey> keys(Instant now) {
        return keys.published(LIFETIME, now).stream()
                .map(key -> new PublicKey(key.id(), Base64URL.encode(key.publicKey()).toString()))
                .toList();
    }

    private static Optional<Consumer> consumer(JWTClaimsSet claims) {
        Optional<Tenant> tenant = Claims.audience(claims);
        Optional<ConsumerId> id =
                Claims.text(claims, "consumerId")
                        .filter(text -> text.equals(claims.getSubject()))
                        .map(ConsumerId::new);
        Optional<Boolean> guest = Claims.flag(claims, "isGuest");
        Optional<String> session = Claims.text(claims, "sessionId");
        return tenant.isPresent() && id.isPresent() && guest.isPresent() && session.isPresent()
                ? Optional.of(new Consumer(tenant.get(), id.get(), guest.get(), session.get()))
                : Optional.empty();
    }

    private static String audience(Tenant tenant) {
        return tenant.organisation().text() + '/' + tenant.mode().word();
    }
}
