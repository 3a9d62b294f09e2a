/** Proposals of one operator that take effect when another confirms them. */
@NullMarked
package fairdraw.domain.access.proposals;

import org.jspecify.annotations.NullMarked;
