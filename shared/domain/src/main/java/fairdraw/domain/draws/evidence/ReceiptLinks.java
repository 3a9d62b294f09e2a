package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The links by which the holder of a receipt gets it again, proof included, without a credential:
 * each has a code that nobody else can make.
 */
public final class ReceiptLinks {

    private static final char BETWEEN = '~';
    private static final int CODE_SIZE = 16;

    private final RootKeys keys;

    public ReceiptLinks(RootKeys keys) {
        this.keys = keys;
    }

    /**
     * Returns the path of the receipt of a record.
     *
     * @param name what the record is called in its draw
     */
    public String path(Draw draw, String name) {
        return "/v1/draws/" + draw.id().text() + "/receipts/" + name + BETWEEN + code(draw, name);
    }

    /** Returns the name that the last part of such a path has; empty if its code is another's. */
    Optional<String> name(Draw draw, String link) {
        int end = link.lastIndexOf(BETWEEN);
        if (end < 0) {
            return Optional.empty();
        }
        String name = link.substring(0, end);
        byte[] shown = Utf8.bytes(link.substring(end + 1));
        return MessageDigest.isEqual(shown, Utf8.bytes(code(draw, name)))
                ? Optional.of(name)
                : Optional.empty();
    }

    private String code(Draw draw, String name) {
        byte[] key = keys.linkKey(draw.pepper());
        byte[] code = Hashing.hmac(key, Hashing.lp(draw.id().text()), Hashing.lp(name));
        return Hex.encode(Arrays.copyOf(code, CODE_SIZE));
    }
}
