/** Tests of what the clock starts. */
@NullMarked
package fairdraw.functions.schedules;

import org.jspecify.annotations.NullMarked;
