/** Tests of the tickets of lotteries, with the directory in which buyers find theirs. */
@NullMarked
package fairdraw.domain.lotteries.tickets;

import org.jspecify.annotations.NullMarked;
