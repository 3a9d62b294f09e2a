/** The published evidence of draws, and the receipts of their entries. */
@NullMarked
package fairdraw.domain.draws.evidence;

import org.jspecify.annotations.NullMarked;
