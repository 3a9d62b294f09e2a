package fairdraw.local.forging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fairdraw.fairness.encoding.Hex;
import fairdraw.local.forging.ForgedDraw.OpenedLeaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The forgeries of a sealed list. */
final class ForgedList {

    private static final int TAG_SIZE = 32;
    private static final int COUNT_AT = 36;
    private static final int STATUS_AT = 70;

    private ForgedList() {}

    static List<Forgery> forgeries(ForgedDraw real) {
        List<Forgery> forgeries = new ArrayList<>();
        forgeries.add(Forgery.told("A3", "a leaf left out after the draw", ForgedList::leaveOut));
        forgeries.add(Forgery.told("B4", "a seal without its pages", draw -> draw.hide(0)));
        forgeries.add(Forgery.told("N8", "the leaves withheld", draw -> draw.hide(1)));
        forgeries.add(Forgery.told("N14", "another tag of one person", ForgedList::split));
        if (isOfSeveral(real.leaves())) {
            forgeries.add(Forgery.told("N11", "an entry under another's tag", ForgedList::lend));
        }
        if (real.answers().has(real.leavesPath(true))) {
            forgeries.add(Forgery.told("A11", "a line fewer in the seal", ForgedList::understate));
            forgeries.add(Forgery.told("A13", "an entry not opened", ForgedList::conceal));
            forgeries.add(Forgery.told("A14", "a ticket of 60,000 lines", ForgedList::crowd));
        }
        return forgeries;
    }

    private static boolean isOfSeveral(List<OpenedLeaf> leaves) {
        return leaves.stream().map(ForgedList::tag).distinct().count() > 1;
    }

    private static String tag(OpenedLeaf leaf) {
        return Hex.encode(Arrays.copyOf(leaf.packed(), TAG_SIZE));
    }

    private static void lend(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        OpenedLeaf one = leaves.get(active(leaves));
        byte[] other =
                leaves.stream()
                        .map(OpenedLeaf::packed)
                        .filter(leaf ->
                                !Arrays.equals(leaf, 0, TAG_SIZE, one.packed(), 0, TAG_SIZE))
                        .findFirst()
                        .orElseThrow();
        System.arraycopy(other, 0, one.packed(), 0, TAG_SIZE);
        draw.seal(leaves);
    }

    private static void split(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        leaves.get(active(leaves)).packed()[0] ^= 1;
        draw.seal(leaves);
    }

    private static void leaveOut(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        leaves.remove(active(leaves));
        draw.seal(leaves);
    }

    static boolean isActive(OpenedLeaf leaf) {
        return leaf.packed()[STATUS_AT] == 0;
    }

    /** Returns the place of the first leaf that takes part. */
    static int active(List<OpenedLeaf> leaves) {
        return IntStream.range(0, leaves.size())
                .filter(place -> isActive(leaves.get(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes part in the draw"));
    }

    private static void crowd(ForgedDraw draw) {
        List<OpenedLeaf> leaves = draw.leaves();
        OpenedLeaf leaf = leaves.get(active(leaves));
        leaf.packed()[COUNT_AT] = (byte) 0xea;
        leaf.packed()[COUNT_AT + 1] = 0x60;
        draw.seal(leaves);
    }

    private static void understate(ForgedDraw draw) {
        draw.change(
                "seal",
                seal -> {
                    seal.put("lines", seal.path("lines").asLong() - 1);
                    draw.evidence().set("seal", seal);
                    return seal;
                });
    }

    private static void conceal(ForgedDraw draw) {
        JsonNode opened = draw.answers().path(draw.leavesPath(true)).path("opened");
        ((ArrayNode) opened).setNull(active(draw.leaves()));
    }
}
