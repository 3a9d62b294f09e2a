/** Contracts, fakes and tests of the tickets of lotteries. */
@NullMarked
package fairdraw.domain.lotteries.tickets;

import org.jspecify.annotations.NullMarked;
