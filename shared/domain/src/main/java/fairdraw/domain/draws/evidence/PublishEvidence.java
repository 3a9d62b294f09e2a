package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.fairness.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public documents from which anyone can recompute a draw. They contain a result only once the
 * result record exists.
 */
public final class PublishEvidence {

    private final Draws draws;
    private final SealedLists lists;
    private final DrawEvidence registered;

    /**
     * @param own the part that only the draws of one kind have
     * @param register the register in which the draws stand, with its heads
     */
    public PublishEvidence(
            Draws draws,
            SealedLists lists,
            Results results,
            Function<Draw, OwnEvidence> own,
            Register register,
            Heads heads) {
        this.draws = draws;
        this.lists = lists;
        this.registered = new DrawEvidence(register, heads, lists, results, own);
    }

    /**
     * Returns the evidence of a draw, of whose entries the register may always show more; empty if
     * there is no such draw or it is not planned yet.
     */
    public Optional<Map<String, @Nullable Object>> evidence(DrawId drawId) {
        return draws.locate(drawId)
                .filter(draw -> !(draw.progress() instanceof Progress.Draft))
                .flatMap(draw -> draw.registered().map(rules -> registered.of(draw, rules)));
    }

    /**
     * Returns a page of the sealed leaves, counted from 1, which never changes; empty before the
     * seal and past the last page. A cancelled draw keeps the list that it had.
     */
    public Optional<Map<String, @Nullable Object>> leaves(DrawId drawId, int page) {
        return page(
                drawId,
                page,
                draw ->
                        Optional.of(
                                Map.of(
                                        "leaves",
                                        DrawEvidence.packed(lists.chunk(draw, page - 1)))));
    }

    /**
     * Returns what opens the leaves of a page, which never changes; empty before the draw, past the
     * last page, and of every draw but a lottery's.
     */
    public Optional<Map<String, @Nullable Object>> opened(DrawId drawId, int page) {
        return page(
                drawId,
                page,
                draw -> registered.opened(draw, page - 1).map(opened -> Map.of("opened", opened)));
    }

    private Optional<Map<String, @Nullable Object>> page(
            DrawId drawId,
            int page,
            Function<Draw, Optional<Map<String, ? extends @Nullable Object>>> content) {
        return draws.locate(drawId)
                .flatMap(draw ->
                        pages(draw)
                                .filter(pages -> page >= 1 && page <= pages)
                                .flatMap(pages ->
                                        content.apply(draw)
                                                .map(shown -> page(draw, page, pages, shown))));
    }

    private static Map<String, @Nullable Object> page(
            Draw draw, int page, int pages, Map<String, ? extends @Nullable Object> content) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("draw", draw.id().text());
        document.put("page", page);
        document.put("pages", pages);
        document.putAll(content);
        return document;
    }

    private Optional<Integer> pages(Draw draw) {
        return Stage.sealed(draw)
                .map(Progress.Sealed::chunks)
                .or(() -> lists.manifest(draw).map(Manifest::pages));
    }
}
