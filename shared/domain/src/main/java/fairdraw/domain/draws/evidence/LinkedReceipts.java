package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.DrawId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The receipts of records of all kinds, as whoever has the link to one sees it. */
public final class LinkedReceipts {

    /** The receipts of the draws of one kind. */
    @FunctionalInterface
    public interface OfKind {

        /**
         * Returns the current receipt of the record of that name; empty if the draw is of another
         * kind or has no such record.
         */
        Optional<Map<String, @Nullable Object>> named(Draw draw, String name);
    }

    private final Draws draws;
    private final ReceiptLinks links;
    private final List<OfKind> kinds;

    public LinkedReceipts(Draws draws, RootKeys keys, List<OfKind> kinds) {
        this.draws = draws;
        this.links = new ReceiptLinks(keys);
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Returns the current receipt that a link leads to, with its proof as soon as the draw is
     * sealed; empty if the link is not one of the draw's.
     *
     * @param link the last part of the link's path
     */
    public Optional<Map<String, @Nullable Object>> of(DrawId drawId, String link) {
        return draws.locate(drawId)
                .flatMap(draw -> links.name(draw, link).flatMap(name -> named(draw, name)));
    }

    private Optional<Map<String, @Nullable Object>> named(Draw draw, String name) {
        return kinds.stream().flatMap(kind -> kind.named(draw, name).stream()).findFirst();
    }
}
