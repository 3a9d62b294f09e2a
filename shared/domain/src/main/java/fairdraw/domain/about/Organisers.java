package fairdraw.domain.about;

import fairdraw.domain.Tenant;
import java.util.Optional;

/** The public faces of the organisations that hold draws. */
@FunctionalInterface
public interface Organisers {

    /** Organisations that say nothing about themselves. */
    Organisers NONE = _ -> Optional.empty();

    /** Returns the public face of a tenant's organisation as it is now; empty if it has none. */
    Optional<Organiser> of(Tenant tenant);
}
