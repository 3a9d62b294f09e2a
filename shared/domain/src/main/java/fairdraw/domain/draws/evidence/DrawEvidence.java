package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.Lines;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The evidence of draws, as their register and their sealed lists have it. */
public final class DrawEvidence {

    private final Register register;
    private final Heads heads;
    private final SealedLists lists;
    private final Results results;
    private final Function<Draw, OwnEvidence> own;

    /**
     * @param own the part that only the draws of one kind have
     */
    public DrawEvidence(
            Register register,
            Heads heads,
            SealedLists lists,
            Results results,
            Function<Draw, OwnEvidence> own) {
        this.register = register;
        this.heads = heads;
        this.lists = lists;
        this.results = results;
        this.own = own;
    }

    /** Returns the evidence of a draw in a register under these rules. */
    Map<String, @Nullable Object> of(Draw draw, RegisteredRules rules) {
        DrawInRegister entries = DrawInRegister.read(register, draw, rules);
        Optional<Object> seal = entries.seal();
        Optional<Result> result =
                draw.progress() instanceof Progress.Decided ? results.find(draw) : Optional.empty();
        Map<String, @Nullable Object> kind = own.apply(draw).of(draw, result);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("hash", rules.rulesHash());
        document.put("document", draw.rules().document(rules.registration()));
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        evidence.put("v", 2);
        evidence.put("draw", draw.id().text());
        evidence.put("status", draw.progress().word());
        evidence.put("pages", seal.map(_ -> pages(draw)).orElse(0));
        evidence.put("rules", document);
        evidence.put("seal", seal.orElse(null));
        evidence.put("beacon", BeaconEvidence.of(draw, result));
        evidence.put("chains", BeaconEvidence.chains(draw));
        evidence.put("passed", result.map(DrawEvidence::passed).orElse(List.of()));
        evidence.put("result", kind.get("result"));
        evidence.put("tiers", kind.get("tiers"));
        evidence.put("register", entries.document(heads));
        return evidence;
    }

    /** The prizes of contests that gave way are the publisher's to show. */
    private static List<Map<String, @Nullable Object>> passed(Result result) {
        List<Map<String, @Nullable Object>> passed = new ArrayList<>();
        for (Result.Passed round : result.passed()) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("round", round.round());
            shown.put("signature", round.signature());
            passed.add(shown);
        }
        return passed;
    }

    private int pages(Draw draw) {
        return Stage.sealed(draw)
                .map(Progress.Sealed::chunks)
                .or(() -> lists.manifest(draw).map(Manifest::pages))
                .orElse(0);
    }

    /** Returns the leaves of a page one after the other, as their text. */
    static String packed(Optional<LeafChunk> chunk) {
        return Base64.getEncoder().encodeToString(chunk.map(LeafChunk::bytes).orElse(new byte[0]));
    }

    /**
     * Returns what opens each leaf of a page of a lottery that is drawn, null for one that is not
     * ACTIVE; empty for every other draw.
     *
     * @param chunk counted from 0
     */
    Optional<List<@Nullable Map<String, @Nullable Object>>> opened(Draw draw, int chunk) {
        return Stage.drawn(draw).map(_ -> opened(lists.chunk(draw, chunk), draw, chunk));
    }

    private List<@Nullable Map<String, @Nullable Object>> opened(
            Optional<LeafChunk> leaves, Draw draw, int chunk) {
        List<PackedLeaf> packed = leaves.map(LeafChunk::leaves).orElse(List.of());
        List<Holder> holders = lists.holders(draw, chunk);
        List<@Nullable Map<String, @Nullable Object>> opened = new ArrayList<>();
        for (int place = 0; place < packed.size(); place++) {
            opened.add(
                    packed.get(place).status() == LeafStatus.ACTIVE
                            ? opened(holders.get(place))
                            : null);
        }
        return opened;
    }

    private static Map<String, @Nullable Object> opened(Holder holder) {
        Map<String, @Nullable Object> opened = new LinkedHashMap<>();
        opened.put("open", Base64.getEncoder().encodeToString(Hex.decode(holder.opening())));
        opened.put("lines", Lines.tree(holder.lines()));
        return opened;
    }
}
