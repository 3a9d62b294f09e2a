/** Tests of randomness beacons. */
@NullMarked
package fairdraw.fairness.beacon;

import org.jspecify.annotations.NullMarked;
