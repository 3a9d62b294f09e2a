package fairdraw.fairness.entries;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;

/** The form in which entries show a hash: 64 lower-case hex digits. */
final class HexHash {

    private HexHash() {}

    /** Refuses a text of another form. */
    static void require(String what, String hex) {
        Hashing.requireHash(what, Hex.decode(hex));
    }
}
