/** Giveaways, which are draws among people, and their entrants. */
@NullMarked
package fairdraw.domain.giveaways;

import org.jspecify.annotations.NullMarked;
