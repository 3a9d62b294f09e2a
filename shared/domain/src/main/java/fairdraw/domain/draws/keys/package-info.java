/** The keys of draws: those that sign, and the root keys that all others are derived from. */
@NullMarked
package fairdraw.domain.draws.keys;

import org.jspecify.annotations.NullMarked;
