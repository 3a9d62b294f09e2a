package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;

/** The secrets that key what an organisation's consumers are known by. */
@FunctionalInterface
public interface Peppers {

    /** The pepper, 32 bytes, of an organisation's directory; the same for the directory's life. */
    byte[] of(Tenant tenant);
}
