/** The entries of the register that the life of a draw makes true. */
@NullMarked
package fairdraw.domain.draws.registering;

import org.jspecify.annotations.NullMarked;
