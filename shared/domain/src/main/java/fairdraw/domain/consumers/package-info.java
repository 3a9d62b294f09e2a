/** Consumers: their identities and sessions, and the tokens that authenticate them. */
@NullMarked
package fairdraw.domain.consumers;

import org.jspecify.annotations.NullMarked;
