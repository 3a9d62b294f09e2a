/**
 * The ids of everything that the contexts have, each a type of its own, and the source of new ones.
 */
@NullMarked
package fairdraw.domain.ids;

import org.jspecify.annotations.NullMarked;
