package fairdraw.verifier.judging;

import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The story of a draw, told by the entries of a short log. */
final class ToldStory {

    private ToldStory() {}

    /** Returns the entries of a log as the story of its draw. */
    static Story of(List<String> log) {
        return new Story(
                entries(log, "draw").get(0),
                first(log, "seal"),
                entries(log, "round"),
                first(log, "drawn"),
                List.of(),
                first(log, "end"),
                first(log, "cancel"),
                Optional.empty());
    }

    private static Optional<Entry> first(List<String> log, String kind) {
        return entries(log, kind).stream().findFirst();
    }

    private static List<Entry> entries(List<String> log, String kind) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            try {
                Entry entry = Entry.of(i, log.get(i).replace('\'', '"'));
                if (entry.kind().equals(kind)) {
                    entries.add(entry);
                }
            } catch (Refuted refuted) {
                throw new IllegalStateException(refuted);
            }
        }
        return entries;
    }
}
