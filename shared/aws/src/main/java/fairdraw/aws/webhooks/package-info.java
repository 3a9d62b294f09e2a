/** The tables of webhooks and their deliveries. */
@NullMarked
package fairdraw.aws.webhooks;

import org.jspecify.annotations.NullMarked;
