package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;

/** The draws among people who enter once each, as their organisation lists and deletes them. */
public interface Giveaways {

    /** In which order a list stands. */
    enum Order {
        CREATED_AT,
        DRAW_AT
    }

    /**
     * Which part of the list is wanted.
     *
     * @param cursor behind which the part lies, in the direction of reading
     * @param backwards whether the part ends before the cursor, instead of beginning behind it
     */
    record Wanted(
            Order order,
            boolean ascending,
            int limit,
            Optional<String> cursor,
            boolean backwards) {}

    /** A draw with the cursor that names its place in the list. */
    record Placed(Draw draw, String cursor) {}

    /** A part of a tenant's list in its order, read with strong consistency. */
    List<Placed> page(Tenant tenant, Wanted wanted);

    /** Deletes a draw with its gates and places, if not one gate has an entry. */
    Draws.Edit delete(Draw draw);
}
