/** The records of a draw's list and the receipts of their holders. */
@NullMarked
package fairdraw.fairness.leaves;

import org.jspecify.annotations.NullMarked;
