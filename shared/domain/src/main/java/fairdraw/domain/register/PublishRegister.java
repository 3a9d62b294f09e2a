package fairdraw.domain.register;

import fairdraw.domain.Mode;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.register.Note;
import java.util.Comparator;
import java.util.Optional;

/** The act of showing logs to anybody. */
public final class PublishRegister {

    /** The heads that are looked through for a cosigned one. */
    private static final int LOOKED_AT = 16;

    private final Register register;
    private final Heads heads;
    private final String name;

    /**
     * @param name the deployment's name for its register
     */
    public PublishRegister(Register register, Heads heads, String name) {
        this.register = register;
        this.heads = heads;
        this.name = name;
    }

    /**
     * Returns the newest head that a witness has cosigned, with all lines on it, or the newest head
     * where none is found; none of a log without an entry.
     *
     * @param log the id of a log, or the mode whose own log is meant
     */
    public Optional<Note> checkpoint(String log) {
        return id(log).flatMap(id -> cosigned(id).or(() -> register.head(id).map(Head::note)));
    }

    private Optional<Note> cosigned(String log) {
        return heads.witnesses(log).values().stream()
                .max(Comparator.naturalOrder())
                .flatMap(seen ->
                        heads.upTo(log, seen, LOOKED_AT).stream()
                                .filter(head -> !head.cosigned().isEmpty())
                                .findFirst())
                .map(AnchoredHead::note);
    }

    /**
     * Returns a page of a log, counted from 0.
     *
     * @param log the id of a log, or the mode whose own log is meant
     */
    public Optional<EntriesPage> page(String log, long number) {
        return id(log).flatMap(id -> register.page(id, number));
    }

    private Optional<String> id(String log) {
        return Mode.of(log)
                .map(mode -> register.log(RegisterLog.origin(name, mode)).map(RegisterLog::id))
                .orElse(Optional.of(log).filter(id -> Hex.isHex(id, 4)));
    }
}
