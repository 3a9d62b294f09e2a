package fairdraw.aws.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Admission tokens, which differ from all others in type, key and audience. */
public final class SignedAdmissionTokens implements AdmissionTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("admission+jwt");
    private static final String ISSUER = "fairdraw";
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final KeyRing keys;

    public SignedAdmissionTokens(TokenSeeds seeds) {
        this.keys = new KeyRing(seeds, "fairdraw.admission-token.v1", "at_");
    }

    /** Signs the published claims, which shops read, and further ones for ourselves. */
    @Override
    public String issue(Admission admission) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", audience(admission.tenant()));
        claims.put("sub", admission.consumerId().text());
        claims.put("consumerId", admission.consumerId().text());
        claims.put("organizationId", admission.tenant().organisation().text());
        claims.put("distributionId", admission.drawId().text());
        claims.put("distributionType", "draw");
        claims.put("admittedAt", admission.issuedAt().toString());
        claims.put("expiresAt", admission.expiresAt().toString());
        claims.put("drawId", admission.drawId().text());
        claims.put("sequenceId", admission.sequenceId());
        claims.put("rank", admission.rank());
        claims.put("generation", admission.generation());
        claims.put("jti", admission.jti());
        claims.put("iat", admission.issuedAt().getEpochSecond());
        claims.put("exp", admission.expiresAt().getEpochSecond());
        admission.deviceTag().ifPresent(tag -> claims.put("device", tag));
        return CompactToken.sign(TYPE, keys.signing(admission.issuedAt()), claims);
    }

    @Override
    public Optional<Admission> read(Tenant tenant, String token, Instant now) {
        return CompactToken.parse(token)
                .filter(parsed -> parsed.isOf(TYPE))
                .filter(keys::signed)
                .map(CompactToken::claims)
                .filter(claims -> ISSUER.equals(claims.getIssuer()))
                .filter(claims -> Claims.isFor(claims, audience(tenant)))
                .filter(claims -> Claims.isCurrent(claims, now, LONGEST, Duration.ZERO))
                .map(claims -> admission(tenant, claims));
    }

    /** Reads the claims of a token that we have signed in this class, in which none is missing. */
    private static Admission admission(Tenant tenant, JWTClaimsSet claims) {
        return new Admission(
                tenant,
                new DrawId(Claims.text(claims, "drawId").orElseThrow()),
                Claims.text(claims, "sequenceId").orElseThrow(),
                new ConsumerId(Claims.text(claims, "consumerId").orElseThrow()),
                Claims.whole(claims, "rank").orElseThrow(),
                Claims.whole(claims, "generation").orElseThrow(),
                Claims.text(claims, "device"),
                Claims.text(claims, "jti").orElseThrow(),
                Claims.issuedAt(claims).orElseThrow(),
                Claims.expiresAt(claims).orElseThrow());
    }

    private static String audience(Tenant tenant) {
        return tenant.organisation().text() + '/' + tenant.mode().word() + "/admission";
    }
}
