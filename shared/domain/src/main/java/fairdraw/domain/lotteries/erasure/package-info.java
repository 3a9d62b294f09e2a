/** The erasure of a player from the draws of lotteries. */
@NullMarked
package fairdraw.domain.lotteries.erasure;

import org.jspecify.annotations.NullMarked;
