package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;

/** The peppers of organisations' directories of consumers, which key the identities in them. */
public interface Peppers {

    /** Returns the generation of an organisation's directory, the same for its whole life. */
    int generation(Tenant tenant);

    /** Returns the pepper of that generation, 32 bytes. */
    byte[] of(Tenant tenant);
}
