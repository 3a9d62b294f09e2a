/** Tests of webhooks, from the operator's call to the receiver. */
@NullMarked
package fairdraw.functions.webhooks;

import org.jspecify.annotations.NullMarked;
