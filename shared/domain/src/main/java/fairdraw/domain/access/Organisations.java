package fairdraw.domain.access;

import fairdraw.domain.Page;
import java.util.Optional;

/** The table of organisations. */
public interface Organisations {

    /** Stores a new organisation, whose id must be new. */
    void add(Organisation organisation);

    /** Returns the organisation that a text names; empty if it is the id of none. */
    Optional<Organisation> find(String text);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false if another call has changed the organisation since it was read; nothing was
     *     written
     */
    boolean replace(Organisation next);

    /** Returns a page of organisations, oldest first. */
    Page<Organisation> list(Page.Wanted wanted);
}
