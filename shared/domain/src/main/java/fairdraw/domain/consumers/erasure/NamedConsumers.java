package fairdraw.domain.consumers.erasure;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The consumers of organisations by the names that people know themselves by. */
public final class NamedConsumers {

    private final Issuers issuers;
    private final RootKeys keys;
    private final InstantSource clock;

    /** The issuers that were read last, since an erasure asks for one name in many draws. */
    private volatile @Nullable Registered last;

    public NamedConsumers(Issuers issuers, RootKeys keys, InstantSource clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.clock = clock;
    }

    private record Registered(Tenant tenant, List<Issuer> issuers, Instant readAt) {

        boolean isFor(Tenant asked, Instant now) {
            return tenant.equals(asked) && now.isBefore(readAt.plus(Remembered.ISSUERS.atMost()));
        }
    }

    /**
     * Returns the consumers whom a name may mean: the one with that id, in whatever case its
     * letters are, and the one with that subject at each issuer of the organisation. One whom
     * another provider identified is known by the id only, since that provider is stored nowhere.
     */
    public List<ConsumerId> of(Tenant tenant, String name) {
        return Stream.concat(
                        Stream.of(new ConsumerId(Ids.kept(name).orElse(name))),
                        registered(tenant).stream()
                                .map(issuer -> issuer.consumer(keys.pepper(issuer.pepper()), name)))
                .toList();
    }

    private List<Issuer> registered(Tenant tenant) {
        Instant now = clock.instant();
        return Optional.ofNullable(last)
                .filter(read -> read.isFor(tenant, now))
                .orElseGet(() -> read(tenant, now))
                .issuers();
    }

    private Registered read(Tenant tenant, Instant now) {
        var read = new Registered(tenant, issuers.of(tenant), now);
        last = read;
        return read;
    }
}
