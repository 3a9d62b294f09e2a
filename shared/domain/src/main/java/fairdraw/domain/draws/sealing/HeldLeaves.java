package fairdraw.domain.draws.sealing;

import fairdraw.domain.draws.Draw;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Opening;
import java.util.List;

/**
 * The leaves of a draw's entries, made one after the other and held with the lines that can win.
 * The tag of a person is made once for entries that follow each other.
 */
final class HeldLeaves {

    private final Draw draw;
    private String tagKey = "";
    private String who = "";
    private byte[] tag = {};

    HeldLeaves(Draw draw) {
        this.draw = draw;
    }

    HeldLeaf of(Entry entry) {
        if (!entry.tagKey().equals(tagKey) || !entry.who().equals(who)) {
            tag = entry.tag(draw);
            tagKey = entry.tagKey();
            who = entry.who();
        }
        Opening opening = entry.slip().opening();
        return held(entry, entry.leaf(draw.id(), tag, opening), opened(entry, opening));
    }

    /** Only the lines of tickets are opened after a draw. */
    private static String opened(Entry entry, Opening opening) {
        return entry.content() instanceof Content.TicketLines ? Hex.encode(opening.bytes()) : "";
    }

    private static HeldLeaf held(Entry entry, PackedLeaf leaf, String opening) {
        Holder holder =
                entry.status() == LeafStatus.ACTIVE
                        ? new Holder(
                                entry.person(),
                                entry.number(),
                                entry.content().lines(),
                                entry.content().isPurchase(),
                                opening)
                        : new Holder(entry.person(), entry.number(), List.of(), false);
        return new HeldLeaf(leaf, holder);
    }
}
