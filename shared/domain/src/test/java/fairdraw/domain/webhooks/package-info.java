/** Tests of the rules for webhooks. */
@NullMarked
package fairdraw.domain.webhooks;

import org.jspecify.annotations.NullMarked;
