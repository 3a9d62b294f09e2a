/** The deliveries of events to webhooks: attempted, repeated, given up and redriven. */
@NullMarked
package fairdraw.domain.webhooks.deliveries;

import org.jspecify.annotations.NullMarked;
