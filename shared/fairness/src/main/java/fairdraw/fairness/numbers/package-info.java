/** The automatic lucky numbers of a campaign: their key and their lanes. */
@NullMarked
package fairdraw.fairness.numbers;

import org.jspecify.annotations.NullMarked;
