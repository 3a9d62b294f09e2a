/** The ports of giveaways in memory, and tests that they keep their contracts. */
@NullMarked
package fairdraw.domain.giveaways.memory;

import org.jspecify.annotations.NullMarked;
