/** Rules of webhooks. */
@NullMarked
package fairdraw.domain.webhooks;

import org.jspecify.annotations.NullMarked;
