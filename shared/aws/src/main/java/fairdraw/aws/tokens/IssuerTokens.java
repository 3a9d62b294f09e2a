package fairdraw.aws.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Identity;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.fairness.encoding.Utf8;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The tokens of issuers that organisations have registered, whose subjects become our consumers.
 */
public final class IssuerTokens {

    private static final int MOST_REMEMBERED = 1_000;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final Issuers issuers;
    private final IssuerKeys keys;
    private final IntFunction<byte[]> peppers;
    private final Map<Tenant, Registered> remembered = new ConcurrentHashMap<>();

    /**
     * @param peppers returns the pepper of each generation
     */
    public IssuerTokens(Issuers issuers, IssuerKeys keys, IntFunction<byte[]> peppers) {
        this.issuers = issuers;
        this.keys = keys;
        this.peppers = peppers;
    }

    private record Registered(List<Issuer> issuers, Instant until) {}

    Optional<Consumer> read(Tenant tenant, CompactToken token, Instant now) {
        JWTClaimsSet claims = token.claims();
        boolean ofTheClass =
                !token.hasType()
                        || token.saysToBe(JOSEObjectType.JWT)
                        || token.saysToBe(ACCESS_TOKEN);
        Optional<String> subject =
                Claims.text(claims, "sub")
                        .filter(text -> !text.isBlank())
                        .filter(text -> text.codePointCount(0, text.length()) <= Identity.LONGEST)
                        .filter(Utf8::isWellFormed);
        if (!ofTheClass
                || subject.isEmpty()
                || !Claims.isCurrent(claims, now, LONGEST, KeyRing.SKEW)) {
            return Optional.empty();
        }
        return registered(tenant, now).stream()
                .filter(issuer -> issuer.issuer().equals(claims.getIssuer()))
                .filter(issuer -> claims.getAudience().contains(issuer.audience()))
                .filter(issuer -> isSigned(issuer, token, now))
                .map(issuer -> consumer(issuer, subject.get()))
                .findAny();
    }

    private boolean isSigned(Issuer issuer, CompactToken token, Instant now) {
        return keys.find(issuer.jwksUrl(), token.keyId(), now).stream().anyMatch(token::isSignedBy);
    }

    private Consumer consumer(Issuer issuer, String subject) {
        ConsumerId id = issuer.consumer(peppers.apply(issuer.pepper()), subject);
        return new Consumer(issuer.tenant(), id, false, issuer.id());
    }

    private List<Issuer> registered(Tenant tenant, Instant now) {
        return Optional.ofNullable(remembered.get(tenant))
                .filter(known -> now.isBefore(known.until()))
                .map(Registered::issuers)
                .orElseGet(() -> {
                    if (remembered.size() >= MOST_REMEMBERED) {
                        remembered.clear();
                    }
                    List<Issuer> read = issuers.of(tenant);
                    remembered.put(
                            tenant, new Registered(read, now.plus(Remembered.ISSUERS.atMost())));
                    return read;
                });
    }
}
