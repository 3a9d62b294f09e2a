package fairdraw.domain.entrants;

import fairdraw.domain.consumers.DeviceTags;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.RootKeys;
import fairdraw.fairness.Utf8;
import java.util.Optional;

/** What a device says of itself: a signal that binds a place, never kept as it was sent. */
public record Fingerprint(String text) {

    private static final int LONGEST = 512;

    /**
     * The fingerprint of a text; empty when it is none, too long to be one, or not well-formed
     * Unicode.
     */
    public static Optional<Fingerprint> of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty()
                        || stripped.codePointCount(0, stripped.length()) > LONGEST
                        || !Utf8.isWellFormed(stripped)
                ? Optional.empty()
                : Optional.of(new Fingerprint(stripped));
    }

    /** How the device is known in a draw. */
    String tag(RootKeys keys, Draw draw) {
        return DeviceTags.of(keys.pepper(draw.pepper()), draw.tenant(), draw.id(), text);
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "a fingerprint";
    }
}
