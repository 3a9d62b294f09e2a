/** Code that the tests of several modules share, the check of the contract among it. */
@NullMarked
package fairdraw.testing;

import org.jspecify.annotations.NullMarked;
