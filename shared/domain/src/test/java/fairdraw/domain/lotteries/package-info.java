/** Tests of lotteries. */
@NullMarked
package fairdraw.domain.lotteries;

import org.jspecify.annotations.NullMarked;
