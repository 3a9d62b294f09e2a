/** Tests of the draw protocol: published vectors, and properties that no change may break. */
@NullMarked
package fairdraw.fairness;

import org.jspecify.annotations.NullMarked;
