/**
 * The draw protocol: pure functions from published data to a result. No clock, no randomness, no
 * I/O.
 */
@NullMarked
package fairdraw.fairness;

import org.jspecify.annotations.NullMarked;
