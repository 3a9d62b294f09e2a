/** The entries of the register that draws and their money write. */
@NullMarked
package fairdraw.fairness.entries;

import org.jspecify.annotations.NullMarked;
