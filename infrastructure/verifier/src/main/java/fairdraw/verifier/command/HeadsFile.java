package fairdraw.verifier.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.Note;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The heads that a reader kept: a JSON list of notes, one note, or one in base64 a line. */
final class HeadsFile {

    private HeadsFile() {}

    /** Reads the notes of a file; refuses one that is no note. */
    static List<Note> of(byte[] file) throws Refuted {
        String text = new String(file, UTF_8);
        List<Note> notes = new ArrayList<>();
        if (text.stripLeading().startsWith("[")) {
            if (Json.parse(file) instanceof Json.Arr list) {
                for (Json value : list.values()) {
                    if (!(value instanceof Json.Text note)) {
                        throw new Refuted("a kept head is no text");
                    }
                    notes.add(Note.of(note.value()));
                }
            }
        } else if (text.contains("\u2014 ")) {
            notes.add(Note.of(text));
        } else {
            for (String line : text.lines().filter(kept -> !kept.isBlank()).toList()) {
                notes.add(Note.of(new String(Base64.getDecoder().decode(line.trim()), UTF_8)));
            }
        }
        return notes;
    }
}
