package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;

/** The secrets that key what an organisation's consumers are known by. */
public interface Peppers {

    /** The generation that an organisation's directory is begun with, for its whole life. */
    int generation(Tenant tenant);

    /** The pepper of that generation, 32 bytes. */
    byte[] of(Tenant tenant);
}
