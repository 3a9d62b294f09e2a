package fairdraw.domain.register;

import fairdraw.fairness.register.Note;
import java.util.ArrayList;
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

    public long size() {
        return head.size();
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
