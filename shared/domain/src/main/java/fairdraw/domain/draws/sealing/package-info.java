/** The sealed list of a draw: the entries that it is made of, and its signed manifest. */
@NullMarked
package fairdraw.domain.draws.sealing;

import org.jspecify.annotations.NullMarked;
