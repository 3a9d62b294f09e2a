package fairdraw.aws.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Typed access to claims; a claim of another type than expected counts as absent. */
final class Claims {

    private static final String[] NOBODY = {};

    private Claims() {}

    static Optional<String> text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static Optional<Integer> whole(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof Long number
                        && number >= 0
                        && number <= Integer.MAX_VALUE
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    static Optional<Boolean> flag(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    static Optional<Instant> issuedAt(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant);
    }

    static Optional<Instant> expiresAt(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    }

    /**
     * Returns the organisation and mode of a consumer's token; empty if its audience has another
     * form.
     */
    static Optional<Tenant> audience(JWTClaimsSet claims) {
        List<String> audience = claims.getAudience();
        String[] parts = audience.size() == 1 ? audience.getFirst().split("/", -1) : NOBODY;
        return parts.length == 2 && !parts[0].isBlank()
                ? Mode.of(parts[1]).map(mode -> new Tenant(new OrganisationId(parts[0]), mode))
                : Optional.empty();
    }

    /** Whether this is the only audience. */
    static boolean isFor(JWTClaimsSet claims, String audience) {
        return claims.getAudience().equals(List.of(audience));
    }

    /**
     * Whether a token is valid now: begun, not expired, and issued for at most {@code longest}.
     *
     * @param skew the tolerance for the issuer's clock at the token's end
     */
    static boolean isCurrent(JWTClaimsSet claims, Instant now, Duration longest, Duration skew) {
        Optional<Instant> issued = issuedAt(claims);
        Optional<Instant> expires = expiresAt(claims);
        if (issued.isEmpty() || expires.isEmpty()) {
            return false;
        }
        boolean begun =
                Optional.ofNullable(claims.getNotBeforeTime())
                        .map(Date::toInstant)
                        .filter(start -> start.isAfter(now.plus(KeyRing.SKEW)))
                        .isEmpty();
        return begun
                && !issued.get().isAfter(now.plus(KeyRing.SKEW))
                && issued.get().isBefore(expires.get())
                && !expires.get().isAfter(issued.get().plus(longest))
                && now.isBefore(expires.get().plus(skew));
    }
}
