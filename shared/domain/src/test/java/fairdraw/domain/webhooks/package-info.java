/** Contracts, fakes and tests of webhooks and deliveries. */
@NullMarked
package fairdraw.domain.webhooks;

import org.jspecify.annotations.NullMarked;
