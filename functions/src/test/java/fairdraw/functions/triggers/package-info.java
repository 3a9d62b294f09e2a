/** Tests of functions that schedules, queues and streams call. */
@NullMarked
package fairdraw.functions.triggers;

import org.jspecify.annotations.NullMarked;
