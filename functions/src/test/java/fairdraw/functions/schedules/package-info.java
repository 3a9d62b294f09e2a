/** Tests of the functions that schedules invoke. */
@NullMarked
package fairdraw.functions.schedules;

import org.jspecify.annotations.NullMarked;
