package fairdraw.verifier.judging;

import fairdraw.verifier.register.Entry;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one draw up to its end or cancellation, each kind in the order of the register.
 *
 * @param announced its first announcement
 * @param settled the movement of money that a settled draw makes, if it has come
 */
public record Story(
        Entry announced,
        Optional<Entry> seal,
        List<Entry> rounds,
        Optional<Entry> drawn,
        List<Entry> freed,
        Optional<Entry> end,
        Optional<Entry> cancel,
        Optional<Entry> settled) {}
