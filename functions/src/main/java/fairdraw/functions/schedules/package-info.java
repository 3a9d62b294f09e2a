/** What schedules and the sweep end in. */
@NullMarked
package fairdraw.functions.schedules;

import org.jspecify.annotations.NullMarked;
