/** The places of a giveaway: awarded, claimed, lost and passed on. */
@NullMarked
package fairdraw.domain.giveaways.places;

import org.jspecify.annotations.NullMarked;
