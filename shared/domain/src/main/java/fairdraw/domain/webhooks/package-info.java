/** Webhooks: URLs that receive events, and the delivery of events to them. */
@NullMarked
package fairdraw.domain.webhooks;

import org.jspecify.annotations.NullMarked;
