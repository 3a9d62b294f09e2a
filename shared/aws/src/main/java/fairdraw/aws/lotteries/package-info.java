/** The tables of lotteries and tickets. */
@NullMarked
package fairdraw.aws.lotteries;

import org.jspecify.annotations.NullMarked;
