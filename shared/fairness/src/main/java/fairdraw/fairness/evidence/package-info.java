/** The judgement of deadlines by the times of witnesses and time-stampers. */
@NullMarked
package fairdraw.fairness.evidence;

import org.jspecify.annotations.NullMarked;
