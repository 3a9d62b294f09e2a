package fairdraw.domain.access.keys;

import fairdraw.domain.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, with a count of the reads. */
final class HeldKeys implements ApiKeys {
    private final Map<String, Credential> held = new HashMap<>();
    private int reads;

    int reads() {
        return reads;
    }

    @Override
    public Optional<Credential> find(String id) {
        reads++;
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public Stored add(Credential credential) {
        if (credential.key().madeBy().flatMap(maker -> revokedAt(maker.keyId())).isPresent()) {
            return Stored.MAKER_REVOKED;
        }
        return held.putIfAbsent(credential.key().id(), credential) == null
                ? Stored.DONE
                : Stored.ID_TAKEN;
    }

    private Optional<Instant> revokedAt(String id) {
        return Optional.ofNullable(held.get(id)).flatMap(found -> found.key().revokedAt());
    }

    @Override
    public Page<ApiKey> of(Owner owner, Page.Wanted wanted) {
        var keys =
                held.values().stream()
                        .map(Credential::key)
                        .filter(key -> key.owner().equals(owner))
                        .sorted(Comparator.comparing(ApiKey::id))
                        .filter(key ->
                                wanted.after().map(id -> key.id().compareTo(id) > 0).orElse(true))
                        .limit(wanted.limit() + 1L)
                        .toList();
        return Page.of(keys, wanted.limit(), ApiKey::id);
    }

    @Override
    public Optional<ApiKey> revoke(Owner owner, String id, Instant at) {
        return Optional.ofNullable(
                        held.computeIfPresent(
                                id,
                                (_, is) ->
                                        is.key().owner().equals(owner)
                                                        && is.key().revokedAt().isEmpty()
                                                ? new Credential(
                                                        is.key().revoked(at), is.secretHash())
                                                : is))
                .map(Credential::key)
                .filter(key -> key.owner().equals(owner));
    }
}
