/** Contracts, fakes and tests of giveaways. */
@NullMarked
package fairdraw.domain.giveaways;

import org.jspecify.annotations.NullMarked;
