/** Tests of what the contract finds in small documents. */
@NullMarked
package fairdraw.testing.contract;

import org.jspecify.annotations.NullMarked;
