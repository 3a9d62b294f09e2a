package fairdraw.domain.draws.erasure;

import fairdraw.domain.Tenant;

/** The records that an organisation holds of people beside its draws. */
public interface BesideDraws {

    /**
     * Erases a person whom no draw keeps. A call that died half-way is finished by the next.
     *
     * @param name the person as they know themselves
     */
    void erase(Tenant tenant, String name);
}
