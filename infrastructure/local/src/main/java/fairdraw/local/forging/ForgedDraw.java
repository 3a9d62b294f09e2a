package fairdraw.local.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import fairdraw.local.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The answers of a draw, to be changed, with the register around them made to fit. */
final class ForgedDraw {

    private static final int PAGE = 256;

    private final ObjectNode line;
    private final OperatorKeys keys;

    ForgedDraw(ObjectNode line, OperatorKeys keys) {
        this.line = line;
        this.keys = keys;
    }

    /** A leaf of the list as it is published, with what opens it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record OpenedLeaf(byte[] packed, JsonNode opened) {}

    String id() {
        return line.path("draw").asText();
    }

    String rules() {
        return evidence().at("/rules/hash").asText();
    }

    ObjectNode evidence() {
        return (ObjectNode) answers().path(evidencePath());
    }

    ObjectNode answers() {
        return (ObjectNode) line.path("answers");
    }

    ArrayNode receipts() {
        return (ArrayNode) line.path("receipts");
    }

    /** Returns the path of the list's page, or of what opens it. */
    String leavesPath(boolean opened) {
        return evidencePath() + "/leaves?page=1" + (opened ? "&opened=true" : "");
    }

    private String evidencePath() {
        return "/v1/draws/" + id() + "/evidence";
    }

    String log() {
        return evidence().at("/rules/document/register/log").asText();
    }

    String registerPath() {
        return "/v1/register/" + log().split("\\+", -1)[1];
    }

    /** Returns all entries of the register. */
    List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (int page = 0; answers().has(registerPath() + "/entries?page=" + page); page++) {
            answers()
                    .path(registerPath() + "/entries?page=" + page)
                    .path("entries")
                    .forEach(entry -> entries.add(entry.asText()));
        }
        return entries;
    }

    /**
     * Returns the place of the draw's first entry of a kind, or of its money for a purpose; refuses
     * a draw without one.
     */
    int place(List<String> entries, String kind) {
        return IntStream.range(0, entries.size())
                .filter(place -> isOwn(entries.get(place), kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the draw has no entry " + kind));
    }

    private boolean isOwn(String entry, String kind) {
        JsonNode members = Json.parse(entry);
        return isOwnMoney(entry)
                ? members.path("for").asText().equals(kind)
                : isOwn(entry) && members.path("t").asText().equals(kind);
    }

    private boolean isOwn(String entry) {
        JsonNode members = Json.parse(entry);
        return members.path("draw").asText().equals(id())
                && members.path("rules").asText().equals(rules());
    }

    private boolean isOwnMoney(String entry) {
        JsonNode members = Json.parse(entry);
        return members.path("t").asText().equals("pool")
                && members.path("ref").asText().equals(id());
    }

    /**
     * Shows other entries in the place of the draw's own from the first of a kind on, in a register
     * that is no shorter for it.
     *
     * @param unseen the kind of the first entry that no shown head of a witness covers
     */
    void rewrite(String kind, String unseen, List<ObjectNode> instead) {
        List<String> entries = entries();
        int place = place(entries, kind);
        List<String> shown = new ArrayList<>(entries.subList(0, place));
        instead.forEach(entry -> shown.add(text(entry)));
        entries.subList(place, entries.size()).stream()
                .filter(entry -> !isOwn(entry) && !isOwnMoney(entry))
                .forEach(shown::add);
        while (shown.size() < entries.size()) {
            shown.add(text(entry("end").put("draw", "another")));
        }
        show(shown, place(entries, unseen));
    }

    /** Changes an entry of this draw, and all signed heads behind it. */
    void change(String kind, UnaryOperator<ObjectNode> change) {
        List<String> entries = entries();
        int place = place(entries, kind);
        entries.set(place, text(change.apply((ObjectNode) Json.parse(entries.get(place)))));
        show(entries, place);
    }

    /** Returns an entry of this draw. */
    ObjectNode entry(String kind) {
        return Json.object().put("t", kind).put("draw", id()).put("rules", rules());
    }

    /** Returns the text of an entry. */
    static String text(ObjectNode entry) {
        return CanonicalJson.string(Json.plain(entry));
    }

    /**
     * Shows a register that differs from the real one from a place on: its pages, a head that the
     * log signed, and of the older heads those from before that place.
     */
    void show(List<String> entries, int from) {
        answers().properties().removeIf(answer -> answer.getKey().contains("/entries?page="));
        Frontier frontier = Frontier.EMPTY;
        for (int start = 0; start < entries.size(); start += PAGE) {
            ObjectNode page = Json.object().put("page", start / PAGE);
            ArrayNode roots = page.putArray("frontier");
            frontier.roots().forEach(root -> roots.add(Hex.encode(root)));
            ArrayNode texts = page.putArray("entries");
            for (String entry : entries.subList(start, Math.min(start + PAGE, entries.size()))) {
                texts.add(entry);
                frontier = frontier.push(Frontier.leaf(Utf8.bytes(entry)));
            }
            answers().set(registerPath() + "/entries?page=" + start / PAGE, page);
        }
        String origin = log().split("\\+", -1)[0];
        String head = keys.note(log(), Checkpoint.of(origin, frontier));
        answers().put(registerPath() + "/checkpoint", head);
        ObjectNode shown = (ObjectNode) evidence().path("register");
        ArrayNode heads = Json.array();
        shown.path("heads")
                .forEach(note -> {
                    if (Note.parse(note.asText()).head().size() <= from) {
                        heads.add(note);
                    }
                });
        shown.set("heads", heads.add(head));
        ArrayNode stamps = Json.array();
        shown.path("stamps")
                .forEach(stamp -> {
                    if (stamp.path("size").asLong() <= from) {
                        stamps.add(stamp);
                    }
                });
        shown.set("stamps", stamps);
        ArrayNode own = shown.putArray("entries");
        for (int index = 0; index < entries.size(); index++) {
            if (isOwn(entries.get(index))) {
                own.addObject().put("index", index).put("entry", entries.get(index));
            }
        }
    }

    /** Has a reader look at the draw who knows no beacon but the public one. */
    void forgetBeacons() {
        line.withArray("chain").removeAll();
    }

    /** Whether the rules are those of a live draw. */
    boolean isLive() {
        return evidence().at("/rules/document/mode").asText().equals("live");
    }

    /** Returns the draw's entries of a kind, in order. */
    List<ObjectNode> own(String kind) {
        return entries().stream()
                .filter(entry -> isOwn(entry, kind))
                .map(entry -> (ObjectNode) Json.parse(entry))
                .toList();
    }

    /** Whether the rules have a member. */
    boolean rulesHave(String member) {
        return evidence().at("/rules/document").has(member);
    }

    /** Returns the leaves in their order. */
    List<OpenedLeaf> leaves() {
        byte[] page =
                Base64.getDecoder()
                        .decode(answers().path(leavesPath(false)).path("leaves").asText());
        JsonNode opened = answers().path(leavesPath(true)).path("opened");
        List<OpenedLeaf> leaves = new ArrayList<>();
        for (int at = 0; at < page.length; at += PackedLeaf.SIZE) {
            leaves.add(
                    new OpenedLeaf(
                            Arrays.copyOfRange(page, at, at + PackedLeaf.SIZE),
                            opened.path(at / PackedLeaf.SIZE)));
        }
        return leaves;
    }

    /** Shows another list, with its root in the seal and new heads from there on. */
    void seal(List<OpenedLeaf> leaves) {
        List<OpenedLeaf> sorted =
                leaves.stream()
                        .sorted((one, other) -> Arrays.compareUnsigned(hashed(one), hashed(other)))
                        .toList();
        byte[] page = new byte[sorted.size() * PackedLeaf.SIZE];
        ArrayNode opened = Json.array();
        for (int at = 0; at < sorted.size(); at++) {
            System.arraycopy(
                    sorted.get(at).packed(), 0, page, at * PackedLeaf.SIZE, PackedLeaf.SIZE);
            opened.add(sorted.get(at).opened());
        }
        ((ObjectNode) answers().path(leavesPath(false)))
                .put("leaves", Base64.getEncoder().encodeToString(page));
        if (answers().has(leavesPath(true))) {
            ((ObjectNode) answers().path(leavesPath(true))).set("opened", opened);
        }
        String root = Hex.encode(MerkleTree.root(sorted.stream().map(this::hashed).toList()));
        change(
                "seal",
                seal -> {
                    seal.put("root", root).put("leaves", sorted.size());
                    evidence().set("seal", seal);
                    return seal;
                });
    }

    /** Takes the list's pages away, of which it says that there are so many. */
    void hide(int pages) {
        evidence().put("pages", pages);
        answers().remove(leavesPath(false));
        answers().remove(leavesPath(true));
    }

    /** Returns the hash by which entries name a leaf. */
    String hash(OpenedLeaf leaf) {
        return Hex.encode(hashed(leaf));
    }

    private byte[] hashed(OpenedLeaf leaf) {
        return PackedLeaf.read(leaf.packed(), 0).leaf(id());
    }
}
