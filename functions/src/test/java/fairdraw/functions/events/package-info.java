/** Tests of what follows the streams. */
@NullMarked
package fairdraw.functions.events;

import org.jspecify.annotations.NullMarked;
