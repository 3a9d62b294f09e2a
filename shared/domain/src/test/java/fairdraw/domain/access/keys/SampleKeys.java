package fairdraw.domain.access.keys;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.Optional;

/** Valid keys under given ids. */
public final class SampleKeys {
    /** The time at which every sample was created. */
    public static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    /** A shop in live mode. */
    public static final Owner SHOP = tenant("org_shop", Mode.LIVE);

    /** An operator. */
    public static final Owner OPERATOR = new Owner.OfOperator(new OperatorId("oper_a"));

    private SampleKeys() {}

    public static Owner tenant(String organisation, Mode mode) {
        return new Owner.OfTenant(new Tenant(new OrganisationId(organisation), mode));
    }

    /** Returns a key of that owner without a maker: a shop's for carts, or an operator's. */
    public static Credential of(Owner owner, KeyId id) {
        return of(owner, id, Optional.empty());
    }

    /** Returns a key of that owner that an operator made with another key. */
    public static Credential of(Owner owner, KeyId id, Credential maker) {
        return of(owner, id, Optional.of(maker(maker)));
    }

    /** Returns the maker of things that are made with a key. */
    public static Maker maker(Credential credential) {
        return new Maker(new OperatorId("oper_a"), credential.key().id());
    }

    private static Credential of(Owner owner, KeyId id, Optional<Maker> maker) {
        var surface = owner instanceof Owner.OfOperator ? Surface.OPERATOR : Surface.CARTS;
        return of(
                new ApiKey(
                        id,
                        owner,
                        surface,
                        Kind.SECRET,
                        Optional.empty(),
                        "key " + id,
                        NOON,
                        maker,
                        Optional.empty()));
    }

    /** Returns a key with the hash of a secret. */
    public static Credential of(ApiKey key) {
        return new Credential(key, Sha256.hex("secret of " + key.id()));
    }
}
