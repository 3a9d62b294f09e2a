package fairdraw.domain.access.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * A key as its owner may see it for ever: everything but the secret.
 *
 * @param campaign the slug in the text of a campaign's key; no other key has one
 * @param madeBy who made it; nobody made the first operator's first key
 */
public record ApiKey(
        String id,
        Owner owner,
        Surface surface,
        Kind kind,
        Optional<String> campaign,
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

    /** Whether a text has the form of a key's id. */
    public static boolean isId(String text) {
        return text.matches("[0-9A-Za-z]{8}");
    }

    /** The beginning of the key's text, which tells people what it opens. */
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

    /** The same key, opening nothing from this instant on. */
    public ApiKey revoked(Instant at) {
        return new ApiKey(
                id, owner, surface, kind, campaign, name, createdAt, madeBy, Optional.of(at));
    }
}
