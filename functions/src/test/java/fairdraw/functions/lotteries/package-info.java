/** Tests of lotteries through the calls of partners. */
@NullMarked
package fairdraw.functions.lotteries;

import org.jspecify.annotations.NullMarked;
