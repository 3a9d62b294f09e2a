/** The rules of lotteries' draws, fixed before their first ticket. */
@NullMarked
package fairdraw.domain.lotteries.rules;

import org.jspecify.annotations.NullMarked;
