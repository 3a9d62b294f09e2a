/** Tests of the places of giveaways. */
@NullMarked
package fairdraw.domain.giveaways.places;

import org.jspecify.annotations.NullMarked;
