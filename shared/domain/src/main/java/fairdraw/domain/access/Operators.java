package fairdraw.domain.access;

import fairdraw.domain.Page;
import java.util.Optional;

/** All operators. */
public interface Operators {

    /**
     * Stores a new operator with its first key.
     *
     * @return false when the key's id is taken; nothing was written
     */
    boolean add(Operator operator, Credential firstKey);

    /**
     * Stores the first operator of all.
     *
     * @return false when there has been a first one already; nothing was written
     */
    boolean addFirst(Operator operator, Credential firstKey);

    Optional<Operator> find(String id);

    /** Some operators, oldest first. */
    Page<Operator> list(Page.Wanted wanted);
}
