package fairdraw.domain.access;

import fairdraw.domain.Page;
import java.util.Optional;

/** The table of organisations. */
public interface Organisations {

    /** Stores a new organisation, whose id must be new. */
    void add(Organisation organisation);

    Optional<Organisation> find(String id);

    /** Returns a page of organisations, oldest first. */
    Page<Organisation> list(Page.Wanted wanted);
}
