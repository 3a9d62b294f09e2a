package fairdraw.verifier.judging;

import java.util.OptionalLong;

/** Proofs of the entries of a register by those who signed its heads. */
public interface Anchors {

    /** Whether witnesses signed, who alone can prove that an entry was out. */
    boolean byWitnesses();

    /** Whether nobody is demanded: everything is the operator's own word. */
    boolean nobody();

    /** Whether enough had signed a head with the entry by the deadline. */
    boolean in(long index, long deadline);

    /** Whether enough signed a head without the entry after the deadline and the gap. */
    boolean out(long index, long deadline);

    /** Whether enough witnesses have the entry, whenever; without witnesses always. */
    boolean have(long index);

    /** Returns the time from which enough have the entry; empty while they have not. */
    OptionalLong since(long index);

    /** Returns the newest time that enough have reached; empty where they have reached none. */
    OptionalLong newest();
}
