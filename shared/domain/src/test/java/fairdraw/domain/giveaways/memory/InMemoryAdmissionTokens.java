package fairdraw.domain.giveaways.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Admission;
import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Admission tokens that only their issuer can read. */
public final class InMemoryAdmissionTokens implements AdmissionTokens {

    private final Map<String, Admission> issued = new HashMap<>();

    @Override
    public synchronized String issue(Admission admission) {
        String token = Hex.encode(Sha256.of(admission.toString()));
        issued.put(token, admission);
        return token;
    }

    @Override
    public synchronized Optional<Admission> read(Tenant tenant, String token, Instant now) {
        return Optional.ofNullable(issued.get(token))
                .filter(admission -> admission.tenant().equals(tenant))
                .filter(admission -> now.isBefore(admission.expiresAt()));
    }
}
