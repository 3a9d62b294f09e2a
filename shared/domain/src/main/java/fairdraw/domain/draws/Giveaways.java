package fairdraw.domain.draws;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import java.util.List;
import java.util.Optional;

/** The table of giveaways, as their organisation lists and deletes them. */
public interface Giveaways {

    /** The order of a list. */
    enum Order {
        CREATED_AT,
        DRAW_AT
    }

    /**
     * A requested page of a list.
     *
     * @param cursor the position after which the page begins, in reading direction
     * @param backwards whether the page ends before the cursor instead of beginning after it
     */
    record Wanted(
            Order order,
            boolean ascending,
            int limit,
            Optional<String> cursor,
            boolean backwards) {}

    /** A draw with the cursor of its position in the list. */
    record Placed(Draw draw, String cursor) {}

    /** Returns a page of a tenant's list in its order, read with strong consistency. */
    List<Placed> page(Tenant tenant, Wanted wanted);

    /** Returns a page of a tenant's giveaways, newest first by creation. */
    default Page<Draw> newest(Tenant tenant, Page.Wanted wanted) {
        int most = wanted.limit() + 1;
        var behind = new Wanted(Order.CREATED_AT, false, most, wanted.after(), false);
        Page<Placed> page = Page.of(page(tenant, behind), wanted.limit(), Placed::cursor);
        return new Page<>(page.items().stream().map(Placed::draw).toList(), page.next());
    }

    /** Deletes a draw with its gates and places, unless a gate has admitted an entry. */
    Draws.Edit delete(Draw draw);
}
