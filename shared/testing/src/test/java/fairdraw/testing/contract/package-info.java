/** Tests of the contract with a small document. */
@NullMarked
package fairdraw.testing.contract;

import org.jspecify.annotations.NullMarked;
