package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.entries.CampaignEntry.Qualified;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.leaves.Opening;

/** The record of a held lucky number in its campaign's draw. */
public final class NumberLeaf {

    private NumberLeaf() {}

    /**
     * Returns the record of {@code number}, one of those that {@code assignment} gives the entry.
     */
    public static Entry of(CampaignEntry entry, Assignment assignment, LuckyNumber number) {
        Qualified qualified = entry.qualified().orElseThrow();
        Content content = new Content.OneNumber(number);
        byte[] nonce = Opening.nonceOfOne(Hex.decode(nonce(assignment)), content.canonicalJson());
        return new Entry(
                entry.person(),
                number.index(),
                gate(assignment),
                LeafStatus.ACTIVE,
                qualified.tagKey(),
                entry.who(),
                Hex.encode(nonce),
                entry.salt(),
                content);
    }

    private static String nonce(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Listed listed -> listed.nonce();
            case Assignment.Claimed claimed -> claimed.nonce();
            case Assignment.Allocated allocated -> allocated.nonce();
        };
    }

    private static int gate(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Listed listed -> listed.gate();
            case Assignment.Claimed claimed -> claimed.gate();
            case Assignment.Allocated allocated -> allocated.lane();
        };
    }
}
