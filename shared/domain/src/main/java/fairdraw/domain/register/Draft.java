package fairdraw.domain.register;

import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.entries.Announced;
import fairdraw.fairness.entries.Cancelled;
import fairdraw.fairness.entries.Drawn;
import fairdraw.fairness.entries.Ended;
import fairdraw.fairness.entries.Freed;
import fairdraw.fairness.entries.OfDraw;
import fairdraw.fairness.entries.PoolMoved;
import fairdraw.fairness.entries.Postponed;
import fairdraw.fairness.entries.RegisterEntry;
import fairdraw.fairness.entries.Sealed;
import fairdraw.fairness.register.Frontier;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the register as it is kept: its exact text, and what is found by it.
 *
 * @param body the text whose bytes a log hashes
 * @param draw the draw that it is an entry of; the money of a lottery is of none
 * @param deadline the time by which witnesses must have seen it to count, where there is one
 */
public record Draft(String body, Optional<DrawId> draw, Optional<Instant> deadline) {

    /** Returns the draft of an entry without a deadline; refuses one that is too long. */
    public static Draft of(RegisterEntry entry) {
        try {
            return new Draft(
                    Utf8.decode(entry.bytes()),
                    draw(entry).map(draw -> new DrawId(draw.id())),
                    Optional.empty());
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(CanonicalJson.class + " writes UTF-8", impossible);
        }
    }

    /** Returns the draft of an entry that counts only where witnesses have it by a time. */
    public static Draft of(RegisterEntry entry, Instant deadline) {
        Draft draft = of(entry);
        return new Draft(draft.body, draft.draw, Optional.of(deadline));
    }

    private static Optional<OfDraw> draw(RegisterEntry entry) {
        return switch (entry) {
            case Announced announced -> Optional.of(announced.draw());
            case Sealed sealed -> Optional.of(sealed.draw());
            case Postponed postponed -> Optional.of(postponed.draw());
            case Cancelled cancelled -> Optional.of(cancelled.draw());
            case Drawn drawn -> Optional.of(drawn.draw());
            case Freed freed -> Optional.of(freed.draw());
            case Ended ended -> Optional.of(ended.draw());
            case PoolMoved _ -> Optional.empty();
        };
    }

    /** Whether it announces a draw, which the same words may do again after other rules. */
    public boolean isAnnouncement() {
        return Members.of(CanonicalJson.parse(Utf8.bytes(body))).text("t").equals("draw");
    }

    /** Returns the leaf hash of the entry. */
    public byte[] leaf() {
        return Frontier.leaf(Utf8.bytes(body));
    }
}
