/** Tests of the draw protocol: published vectors, and what nobody may change unnoticed. */
@NullMarked
package fairdraw.fairness;

import org.jspecify.annotations.NullMarked;
