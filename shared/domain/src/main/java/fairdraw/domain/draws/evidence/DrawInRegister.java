package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.registering.ProvingHeads;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.Heads;
import fairdraw.domain.register.Register;
import fairdraw.domain.register.Registered;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Note;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a draw in its register as they stand at the moment: those that have their place
 * and those that still wait for it.
 */
final class DrawInRegister {

    private final RegisteredRules rules;
    private final List<Registered> placed;
    private final List<Draft> waiting;

    private DrawInRegister(RegisteredRules rules, List<Registered> placed, List<Draft> waiting) {
        this.rules = rules;
        this.placed = placed;
        this.waiting = waiting;
    }

    /** Reads what waits first, so that an entry that moves in between is seen at its place. */
    static DrawInRegister read(Register register, Draw draw, RegisteredRules rules) {
        List<Draft> waiting = register.pendingOf(draw.tenant().mode(), draw.id());
        List<Registered> placed =
                register
                        .entriesOf(rules.registration().register().log().idText(), draw.id())
                        .stream()
                        .filter(entry -> entry.index() >= rules.registration().register().from())
                        .filter(entry -> isOf(rules, entry.entry()))
                        .toList();
        List<String> bodies = placed.stream().map(entry -> entry.entry().body()).toList();
        return new DrawInRegister(
                rules,
                placed,
                waiting.stream()
                        .filter(entry -> isOf(rules, entry))
                        .filter(entry -> !bodies.contains(entry.body()))
                        .toList());
    }

    /** An id that is announced under other rules is another draw. */
    private static boolean isOf(RegisteredRules rules, Draft entry) {
        return members(entry).text("rules").equals(rules.rulesHash());
    }

    private static Members members(Draft entry) {
        return Members.of(tree(entry));
    }

    private static Object tree(Draft entry) {
        return Optional.ofNullable(CanonicalJson.parse(Utf8.bytes(entry.body()))).orElseThrow();
    }

    /** Returns the members of the seal, whether or not it has its place. */
    Optional<Object> seal() {
        return Stream.concat(placed.stream().map(Registered::entry), waiting.stream())
                .filter(entry -> members(entry).text("t").equals("seal"))
                .findFirst()
                .map(DrawInRegister::tree);
    }

    /** Returns the part of the evidence that proves all this: heads, stamps and entries. */
    Map<String, @Nullable Object> document(Heads heads) {
        List<AnchoredHead> proving =
                new ProvingHeads(heads, rules.registration().register()).of(placed);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "heads",
                proving.stream().flatMap(head -> head.notes().stream()).map(Note::text).toList());
        document.put("stamps", proving.stream().flatMap(DrawInRegister::stamps).toList());
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        placed.forEach(entry -> entries.add(entry(entry.index(), entry.entry())));
        waiting.forEach(entry -> entries.add(entry(null, entry)));
        document.put("entries", entries);
        return document;
    }

    private static Stream<Map<String, Object>> stamps(AnchoredHead head) {
        return head.stamps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(stamp -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("size", head.size());
                    shown.put("token", Base64.getEncoder().encodeToString(stamp.getValue()));
                    return shown;
                });
    }

    private static Map<String, @Nullable Object> entry(@Nullable Long index, Draft entry) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("index", index);
        shown.put("entry", entry.body());
        return shown;
    }
}
