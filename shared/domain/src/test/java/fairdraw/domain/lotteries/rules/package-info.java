/** Tests of the rules of lotteries' draws. */
@NullMarked
package fairdraw.domain.lotteries.rules;

import org.jspecify.annotations.NullMarked;
