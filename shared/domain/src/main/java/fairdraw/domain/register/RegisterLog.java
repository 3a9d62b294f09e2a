package fairdraw.domain.register;

import fairdraw.domain.Mode;
import fairdraw.fairness.register.VerifierKey;

/**
 * A log of the register. Its key is fixed when it begins and never renewed, since the rules of
 * running draws name it; a later log has another name.
 *
 * @param generation the generation of the root that its key is derived from
 */
public record RegisterLog(Mode mode, int generation, VerifierKey key) {

    /** Returns the name of the log of a mode, by the deployment's name for its register. */
    public static String origin(String name, Mode mode) {
        return name + '/' + mode.word();
    }

    /** Returns the name that its heads begin with. */
    public String origin() {
        return key.name();
    }

    /** Returns the 8 hex digits by which paths and keys name it. */
    public String id() {
        return key.idText();
    }
}
