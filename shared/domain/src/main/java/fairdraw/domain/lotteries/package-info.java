/** Lotteries: the offer, tickets and their outcomes, the planning of draws, the prize pool. */
@NullMarked
package fairdraw.domain.lotteries;

import org.jspecify.annotations.NullMarked;
