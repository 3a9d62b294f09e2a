package fairdraw.domain.access.keys;

import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key as its owner may always see it: everything but the secret.
 *
 * @param campaign the slug in the text of a campaign's key; empty for any other key
 * @param madeBy the operator who made it; empty for the first operator's first key
 */
public record ApiKey(
        KeyId id,
        Owner owner,
        Surface surface,
        Kind kind,
        Optional<CampaignSlug> campaign,
        String name,
        Instant createdAt,
        Optional<Maker> madeBy,
        Optional<Instant> revokedAt) {

    public ApiKey {
        boolean ofOperator = owner instanceof Owner.OfOperator;
        if (ofOperator != (surface == Surface.OPERATOR)) {
            throw new IllegalArgumentException("operators alone call the operator's interface");
        }
        if (campaign.isPresent() != (surface == Surface.CAMPAIGNS)) {
            throw new IllegalArgumentException("a campaign's key, and no other, has its slug");
        }
        if (kind == Kind.PUBLISHABLE && surface != Surface.DRAWS) {
            throw new IllegalArgumentException("only draws have publishable keys");
        }
    }

    /** Whether {@code text} has the form of a key's id. */
    public static boolean isId(String text) {
        return text.matches("[0-9A-Za-z]{8}");
    }

    /** Returns the prefix of the key's text, which shows people where the key is valid. */
    public String prefix() {
        return switch (owner) {
            case Owner.OfOperator _ -> "op_";
            case Owner.OfTenant(var tenant) -> {
                var mode = tenant.mode().word() + "_";
                yield switch (surface) {
                    case LOTTERIES, DRAWS -> (kind == Kind.SECRET ? "sk_" : "pk_") + mode;
                    case CAMPAIGNS -> "evolu_" + mode + campaign.orElseThrow() + "_";
                    case CARTS -> "ck_" + mode;
                    case OPERATOR -> throw new IllegalStateException("a tenant's operator key");
                };
            }
        };
    }

    /** Returns the same key, revoked from {@code at} on. */
    public ApiKey revoked(Instant at) {
        return new ApiKey(
                id, owner, surface, kind, campaign, name, createdAt, madeBy, Optional.of(at));
    }
}
