/** Addresses that want to be told of events, and how each event gets there. */
@NullMarked
package fairdraw.domain.webhooks;

import org.jspecify.annotations.NullMarked;
