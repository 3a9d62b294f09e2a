/** The append-only register of draws: its tree, heads, notes, keys and cosignatures. */
@NullMarked
package fairdraw.fairness.register;

import org.jspecify.annotations.NullMarked;
