package fairdraw.benchmarks.trials;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import java.util.List;
import java.util.Optional;

/** Issuers of which exactly one is registered. */
record OneIssuer(Issuer issuer) implements Issuers {

    @Override
    public List<Issuer> of(Tenant tenant) {
        return tenant.equals(issuer.tenant()) ? List.of(issuer) : List.of();
    }

    @Override
    public Added add(Issuer another) {
        return Added.TOO_MANY;
    }

    @Override
    public Optional<Issuer> remove(Tenant tenant, String id) {
        return Optional.empty();
    }
}
