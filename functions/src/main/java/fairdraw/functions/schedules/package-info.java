/** The functions that schedules, triggers and sweeps invoke. */
@NullMarked
package fairdraw.functions.schedules;

import org.jspecify.annotations.NullMarked;
