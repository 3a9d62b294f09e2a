package fairdraw.domain.register;

import fairdraw.fairness.register.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A head of a log with what others have said about it.
 *
 * @param cosigned by the name of a witness, the line that it first gave
 * @param again the line that it gave later, which proves that it still knew no larger log
 * @param stamps by the id of a time-stamper, its token
 */
public record AnchoredHead(
        Head head,
        Map<String, String> cosigned,
        Map<String, String> again,
        Map<String, byte[]> stamps) {

    public AnchoredHead {
        cosigned = Map.copyOf(cosigned);
        again = Map.copyOf(again);
        stamps = Map.copyOf(stamps);
    }

    /** Returns a head about which nobody has said anything yet. */
    public static AnchoredHead of(Head head) {
        return new AnchoredHead(head, Map.of(), Map.of(), Map.of());
    }

    public long size() {
        return head.size();
    }

    /** Returns the head with the line of a witness, unless it has an earlier one. */
    public AnchoredHead cosigned(String witness, String line) {
        return new AnchoredHead(head, withFirst(cosigned, witness, line), again, stamps);
    }

    /** Returns the head with the line that a witness gave last. */
    public AnchoredHead again(String witness, String line) {
        Map<String, String> last = new HashMap<>(again);
        last.put(witness, line);
        return new AnchoredHead(head, cosigned, last, stamps);
    }

    /** Returns the head with the token of a time-stamper, unless it has an earlier one. */
    public AnchoredHead stamped(String stamper, byte[] token) {
        return new AnchoredHead(head, cosigned, again, withFirst(stamps, stamper, token.clone()));
    }

    private static <T> Map<String, T> withFirst(Map<String, T> known, String name, T said) {
        Map<String, T> more = new HashMap<>(known);
        more.putIfAbsent(name, said);
        return more;
    }

    /** Returns the note with the line of the log and the first of each witness. */
    public Note note() {
        return Note.of(
                head.checkpoint(),
                Stream.concat(
                                head.note().lines().stream(),
                                cosigned.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(Map.Entry::getValue))
                        .toList());
    }

    /**
     * Returns all notes of the head: the one with the first lines, and one for each later line,
     * since readers of notes keep one line a key.
     */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(List.of(note()));
        again.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line ->
                        Note.of(
                                head.checkpoint(),
                                Stream.concat(
                                                head.note().lines().stream(),
                                                Stream.of(line.getValue()))
                                        .toList()))
                .forEach(notes::add);
        return notes;
    }
}
