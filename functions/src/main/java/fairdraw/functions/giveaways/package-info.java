/** Giveaways, by the surface of Fanfare's draws. */
@NullMarked
package fairdraw.functions.giveaways;

import org.jspecify.annotations.NullMarked;
