package fairdraw.domain.register;

import java.util.List;
import java.util.Map;

/**
 * The store of all heads of logs, with the lines of witnesses and the tokens of time-stampers on
 * them. A head that was never made takes neither.
 */
public interface Heads {

    /** Returns the heads of this size and larger ones, the smallest first, at most so many. */
    List<AnchoredHead> from(String log, long size, int most);

    /** Returns the heads of this size and smaller ones, the largest first, at most so many. */
    List<AnchoredHead> upTo(String log, long size, int most);

    /** Keeps the line of a witness on a head, unless it has one of that witness. */
    void cosigned(String log, long size, String witness, String line);

    /** Keeps a later line of a witness on a head, in place of an earlier later one. */
    void again(String log, long size, String witness, String line);

    /** Keeps the token of a time-stamper on a head, unless it has one of that time-stamper. */
    void stamped(String log, long size, String stamper, byte[] token);

    /** Returns the size of the largest head that each witness is known to have seen. */
    Map<String, Long> witnesses(String log);

    /** Records that a witness has seen a head of this size; a smaller one changes nothing. */
    void seen(String log, String witness, long size);
}
