package fairdraw.domain.giveaways.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.giveaways.GiveawayOccasion;
import java.util.Comparator;
import java.util.List;

/** The lists of giveaways in memory. */
public final class InMemoryGiveaways implements Giveaways {

    private final InMemoryDraws draws;

    public InMemoryGiveaways(InMemoryDraws draws) {
        this.draws = draws;
    }

    @Override
    public List<Placed> page(Tenant tenant, Wanted wanted) {
        boolean upwards = wanted.ascending() != wanted.backwards();
        Comparator<String> order = upwards ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Placed> read =
                draws.all(tenant).stream()
                        .filter(draw -> draw.occasion() instanceof GiveawayOccasion)
                        .map(draw -> new Placed(draw, cursor(draw, wanted.order())))
                        .sorted(Comparator.comparing(Placed::cursor, order))
                        .filter(placed ->
                                wanted.cursor()
                                        .map(from -> order.compare(placed.cursor(), from) > 0)
                                        .orElse(true))
                        .limit(wanted.limit())
                        .toList();
        return wanted.backwards() ? read.reversed() : read;
    }

    private static String cursor(Draw draw, Order order) {
        return switch (order) {
                    case CREATED_AT -> draw.createdAt();
                    case DRAW_AT -> draw.rules().times().drawAt();
                }
                + "#"
                + draw.id();
    }

    @Override
    public Draws.Edit delete(Draw draw) {
        return draws.delete(draw);
    }
}
