package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SignedManifest;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The public documents from which anyone can recompute a draw. They contain a result only once the
 * result record exists.
 */
public final class PublishEvidence {

    /** Longer than any function runs. */
    private static final Duration LAST_SEAL = Duration.ofHours(1);

    private final Draws draws;
    private final SealedLists lists;
    private final Results results;
    private final Function<Draw, OwnEvidence> own;
    private final RegisteredEvidence registered;

    /**
     * @param own the part that only the draws of one kind have
     * @param register the register in which draws of version 2 stand, with its heads
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
        this.results = results;
        this.own = own;
        this.registered = new RegisteredEvidence(register, heads, lists, results, own);
    }

    /**
     * A public document.
     *
     * @param finalFrom the time from which the document no longer changes; empty while it still can
     */
    public record Published(Map<String, @Nullable Object> document, Optional<Instant> finalFrom) {}

    /**
     * The positions after which the lists of an answer continue; empty for their beginning.
     *
     * @param claim a rank
     * @param prize a leaf in hex
     */
    public record After(Optional<Integer> claim, Optional<String> prize) {}

    /**
     * Returns the evidence of a draw; empty if there is no such draw or it is not planned yet. It
     * contains as many claims and prizes as fit one answer, and at most 5,000 prizes.
     */
    public Optional<Published> evidence(DrawId drawId, After after) {
        return draws.locate(drawId)
                .filter(draw -> !(draw.progress() instanceof Progress.Draft))
                .map(draw -> new Published(evidence(draw, after), finalFrom(draw)));
    }

    /**
     * The evidence of a completed draw is final: its prizes are stored, and every place is claimed
     * or will never be. For a cancelled draw, a seal in progress may still store its manifest. In a
     * register others may still speak of its entries.
     */
    private static Optional<Instant> finalFrom(Draw draw) {
        if (draw.registered().isPresent()) {
            return Optional.empty();
        }
        return switch (draw.progress()) {
            case Progress.Decided decided -> decided.finalFrom();
            case Progress.Cancelled _ -> Optional.of(draw.updatedAt().plus(LAST_SEAL));
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _ ->
                    Optional.empty();
        };
    }

    private Map<String, @Nullable Object> evidence(Draw draw, After after) {
        return draw.registered()
                .map(rules -> registered.of(draw, rules))
                .orElseGet(() -> unregistered(draw, after));
    }

    private Map<String, @Nullable Object> unregistered(Draw draw, After after) {
        OwnEvidence kind = own.apply(draw);
        Optional<Result> result = kind.tellsResult(draw) ? results.find(draw) : Optional.empty();
        Optional<SignedManifest> manifest = lists.manifest(draw);
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        evidence.put("draw", draw.id().text());
        evidence.put("status", draw.progress().word());
        evidence.put("pages", manifest.map(SignedManifest::pages).orElse(0));
        evidence.put(
                "rules", members("hash", draw.rulesHash(), "document", draw.rules().document()));
        evidence.put("manifest", manifest.map(PublishEvidence::manifest).orElse(null));
        evidence.put("beacon", BeaconEvidence.of(draw, manifest, result));
        evidence.put("result", null);
        evidence.put("claims", List.of());
        evidence.put("claimsNext", null);
        evidence.put("prizes", null);
        evidence.put("prizesNext", null);
        evidence.put("tiers", null);
        evidence.putAll(kind.of(draw, result, after, new EvidenceRoom()));
        if (draw.progress() instanceof Progress.Cancelled(var reason, var at)) {
            evidence.put("cancelled", members("reason", reason, "at", IsoTime.text(at)));
        }
        return evidence;
    }

    private static Map<String, @Nullable Object> manifest(SignedManifest sealed) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("hash", Hex.encode(sealed.manifest().hash()));
        manifest.put("keyId", sealed.keyId().text());
        manifest.put("signature", sealed.signature());
        manifest.put("document", sealed.manifest().toMap());
        return manifest;
    }

    /**
     * Returns a page of the sealed leaves, counted from 1, which never changes; empty before the
     * seal and past the last page. A cancelled draw keeps the list that it had.
     */
    public Optional<Published> leaves(DrawId drawId, int page) {
        return page(drawId, page, draw -> Optional.of(listed(draw, page)));
    }

    /**
     * Returns what opens the leaves of a page, which never changes; empty before the draw, past the
     * last page, and of every draw but a lottery's in a register.
     */
    public Optional<Published> opened(DrawId drawId, int page) {
        return page(
                drawId,
                page,
                draw ->
                        draw.registered()
                                .flatMap(_ -> registered.opened(draw, page - 1))
                                .map(opened -> Map.of("opened", opened)));
    }

    private Optional<Published> page(
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

    private static Published page(
            Draw draw, int page, int pages, Map<String, ? extends @Nullable Object> content) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("draw", draw.id().text());
        document.put("page", page);
        document.put("pages", pages);
        document.putAll(content);
        return new Published(document, Optional.of(Instant.EPOCH));
    }

    private Optional<Integer> pages(Draw draw) {
        return Stage.sealed(draw)
                .map(Progress.Sealed::chunks)
                .or(() -> lists.manifest(draw).map(SignedManifest::pages));
    }

    private Map<String, @Nullable Object> listed(Draw draw, int page) {
        Optional<LeafChunk> chunk = lists.chunk(draw, page - 1);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "leaves",
                draw.registered().isPresent()
                        ? RegisteredEvidence.packed(chunk)
                        : leaves(draw, chunk));
        return document;
    }

    private List<Map<String, @Nullable Object>> leaves(Draw draw, Optional<LeafChunk> chunk) {
        List<PackedLeaf> packed = chunk.map(LeafChunk::leaves).orElse(List.of());
        List<Map<String, @Nullable Object>> leaves = new ArrayList<>();
        for (PackedLeaf leaf : packed) {
            leaves.add(leaf(draw, leaf));
        }
        return leaves;
    }

    private Map<String, @Nullable Object> leaf(Draw draw, PackedLeaf leaf) {
        Map<String, @Nullable Object> shown =
                members(
                        "core",
                        Hex.encode(leaf.core(draw.id().text())),
                        "status",
                        leaf.status().code());
        shown.putAll(own.apply(draw).of(leaf));
        return shown;
    }

    private static Map<String, @Nullable Object> members(
            String first, Object one, String second, Object other) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(first, one);
        members.put(second, other);
        return members;
    }
}
