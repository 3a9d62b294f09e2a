/** Tests of the functions that read the tables' streams. */
@NullMarked
package fairdraw.functions.events;

import org.jspecify.annotations.NullMarked;
