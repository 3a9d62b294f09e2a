/** Webhooks and deliveries, by the operator API. */
@NullMarked
package fairdraw.functions.operator.webhooks;

import org.jspecify.annotations.NullMarked;
