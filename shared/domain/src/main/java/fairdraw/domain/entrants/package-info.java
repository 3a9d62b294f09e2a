/** Draws among people who enter once each: entering, leaving, winning, claiming. */
@NullMarked
package fairdraw.domain.entrants;

import org.jspecify.annotations.NullMarked;
