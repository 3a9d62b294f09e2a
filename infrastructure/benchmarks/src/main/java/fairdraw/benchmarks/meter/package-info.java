/** A meter of round trips and capacity units at the SDK's boundary, by DynamoDB's rules. */
@NullMarked
package fairdraw.benchmarks.meter;

import org.jspecify.annotations.NullMarked;
