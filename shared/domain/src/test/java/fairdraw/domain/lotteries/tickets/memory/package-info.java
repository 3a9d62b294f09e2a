/** The ports of tickets in memory, and tests that they keep their contracts. */
@NullMarked
package fairdraw.domain.lotteries.tickets.memory;

import org.jspecify.annotations.NullMarked;
