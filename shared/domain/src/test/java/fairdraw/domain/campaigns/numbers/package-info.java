/** Tests of lucky numbers, and fakes of their ports. */
@NullMarked
package fairdraw.domain.campaigns.numbers;

import org.jspecify.annotations.NullMarked;
