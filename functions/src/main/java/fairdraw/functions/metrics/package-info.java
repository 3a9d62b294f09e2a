/** The numbers that CloudWatch takes from the log, for alarms and the dashboard. */
@NullMarked
package fairdraw.functions.metrics;

import org.jspecify.annotations.NullMarked;
